import { childOf, childrenOf, isComputed, typeOf, type EsNode } from '../tree/estree.js';

/** From node types to the nodes inside that are asked as well. */
type Parts = Readonly<Record<string, (node: EsNode) => readonly EsNode[]>>;

/** Stands for what is no part of an expression; no table holds it. */
const OUT: EsNode = { type: '' };

const NOTHING: readonly EsNode[] = [];

const none = (): readonly EsNode[] => NOTHING;

const inside =
  (key: string) =>
  (node: EsNode): readonly EsNode[] => {
    const part = childOf(node, key);
    return part === null ? NOTHING : [part];
  };

const [inObject, inValue, inArgument] = [inside('object'), inside('value'), inside('argument')];
const inExpression = inside('expression');

const CHAINS: Parts = {
  Identifier: none,
  ThisExpression: none,
  Super: none,
  MetaProperty: none,
  MemberExpression: (node) => [...inObject(node), ...computedKey(node, 'property')],
  ChainExpression: inExpression,
  TSNonNullExpression: inExpression,
};

const DATA: Parts = {
  ...CHAINS,
  Literal: none,
  // A hole of an array, which an ESTree leaves out.
  Elision: none,
  TemplateLiteral: (node) => childrenOf(node, 'expressions'),
  ArrayExpression: (node) => childrenOf(node, 'elements'),
  ObjectExpression: (node) => childrenOf(node, 'properties'),
  Property: (node) => [...computedKey(node, 'key'), ...inValue(node)],
  SpreadElement: inArgument,
  UnaryExpression: (node) => (isSign(node) ? inArgument(node) : [OUT]),
  TSAsExpression: inExpression,
  TSSatisfiesExpression: inExpression,
  TSTypeAssertion: inExpression,
};

/** `-1` is a number; other operators compute. */
const isSign = (node: EsNode): boolean => node['operator'] === '-' || node['operator'] === '+';

/** A key in brackets, unless it is a literal, which computes nothing. */
function computedKey(node: EsNode, key: string): readonly EsNode[] {
  const computed = isComputed(node) ? childOf(node, key) : null;
  return computed === null || typeOf(computed) === 'Literal' ? NOTHING : [computed];
}

/** Whether an array or object literal's leaves are literals, names, member chains and templates. */
export function isPureData(literal: EsNode): boolean {
  return consistsOf(DATA, [literal]);
}

/** Whether a template literal's `${}` hold names and member chains only. */
export function isPlainTemplate(template: EsNode): boolean {
  return consistsOf(CHAINS, [...childrenOf(template, 'expressions')]);
}

/** Goes down on a stack of its own: literals may nest deeper than the call stack. */
function consistsOf(allowed: Parts, pending: EsNode[]): boolean {
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const parts = allowed[typeOf(node)]?.(node);
    if (parts === undefined) return false;
    for (const part of parts) pending.push(part);
  }
  return true;
}
