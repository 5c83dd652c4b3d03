import { childOf, childrenOf, isNode, type EsNode } from './estree.js';

/** For each node type that data may hold, the nodes inside it that must be data as well. */
const PARTS: Readonly<Record<string, (node: EsNode) => readonly (EsNode | null)[]>> = {
  Literal: () => [],
  Identifier: () => [],
  ThisExpression: () => [],
  TemplateElement: () => [],
  ArrayExpression: (node) => childrenOf(node, 'elements'),
  ObjectExpression: (node) => childrenOf(node, 'properties'),
  Property: (node) => (node['method'] === true ? [node] : keyAndValue(node)),
  SpreadElement: (node) => [childOf(node, 'argument')],
  UnaryExpression: (node) => [childOf(node, 'argument')],
  MemberExpression: (node) => [childOf(node, 'object'), computedKey(node, 'property')],
  ChainExpression: (node) => [childOf(node, 'expression')],
  TemplateLiteral: (node) => childrenOf(node, 'expressions'),
  TSAsExpression: (node) => [childOf(node, 'expression')],
  TSSatisfiesExpression: (node) => [childOf(node, 'expression')],
};

const keyAndValue = (node: EsNode): readonly (EsNode | null)[] => [
  computedKey(node, 'key'),
  childOf(node, 'value'),
];

const computedKey = (node: EsNode, key: string): EsNode | null =>
  node['computed'] === true ? childOf(node, key) : null;

/** Whether an array or object literal's leaves are literals, names, member chains and templates. */
export function isPureData(literal: EsNode): boolean {
  const pending: (EsNode | null)[] = [literal];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === null) continue;
    const parts = PARTS[node.type]?.(node);
    if (parts === undefined || parts.includes(node)) return false;
    pending.push(...parts);
  }
  return true;
}

const NAMES: ReadonlySet<string> = new Set(['Identifier', 'MemberExpression', 'ThisExpression']);

/** Whether a template literal's `${}` hold names and member chains only. */
export function isPlainTemplate(template: EsNode): boolean {
  return childrenOf(template, 'expressions').every(isMemberChain);
}

function isMemberChain(node: EsNode): boolean {
  let at: unknown = node;
  while (isNode(at) && at.type === 'MemberExpression' && at['computed'] !== true) at = at['object'];
  return isNode(at) && NAMES.has(at.type) && at.type !== 'MemberExpression';
}
