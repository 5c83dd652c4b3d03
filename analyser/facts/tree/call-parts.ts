import { childOf, isComputed, textOf, typeOf, type EsNode } from './estree.js';
import { stringOf } from './string-value.js';

/** What a chain is made of, from the left: `expect(a).not.toBe(b)` is `expect () not toBe ()`. */
export type CallParts = readonly string[];

/** What stands for a call among the parts of a chain. */
export const CALL = '()';

/** What stands for a part that has no name. */
const NAMELESS = '';

const INNER: Readonly<Record<string, string>> = {
  CallExpression: 'callee',
  NewExpression: 'callee',
  MemberExpression: 'object',
  TaggedTemplateExpression: 'tag',
  ChainExpression: 'expression',
  TSNonNullExpression: 'expression',
  TSAsExpression: 'expression',
  TSInstantiationExpression: 'expression',
  AwaitExpression: 'argument',
};

const CALLS: ReadonlySet<string> = new Set(['CallExpression', 'TaggedTemplateExpression']);

/** Takes a chain of members and calls apart, however long it is. */
export function toCallParts(outermost: EsNode): CallParts {
  const spine = [outermost];
  // The list grows while it is gone through.
  for (const node of spine) spine.push(...innerOf(node));
  return spine.flatMap(partsOf).reverse();
}

function innerOf(node: EsNode): EsNode[] {
  const inner = childOf(node, INNER[typeOf(node)] ?? NAMELESS);
  return inner === null ? [] : [inner];
}

function partsOf(node: EsNode): string[] {
  const type = typeOf(node);
  if (CALLS.has(type)) return [CALL];
  if (type === 'MemberExpression') return [nameOfMember(node)];
  if (type in INNER) return [];
  return [type === 'Identifier' ? textOf(node, 'name') : NAMELESS];
}

function nameOfMember(node: EsNode): string {
  const property = childOf(node, 'property');
  if (property === null) return NAMELESS;
  return isComputed(node) ? (stringOf(property) ?? NAMELESS) : textOf(property, 'name');
}
