import { byFinerTypes, childOf, childrenOf, isComputed, type EsNode } from '../tree/estree.js';

/** What pure data may consist of: literals, names, member chains and templates. */
export const DATA_TYPES: ReadonlySet<string> = new Set([
  ...['Literal', 'TemplateLiteral', 'ArrayExpression', 'ObjectExpression', 'Property'],
  ...['SpreadElement', 'Elision', 'Identifier', 'ThisExpression', 'Super', 'MetaProperty'],
  ...['MemberExpression', 'ChainExpression', 'TSNonNullExpression'],
  ...['TSAsExpression', 'TSSatisfiesExpression', 'TSTypeAssertion'],
]);

/** The other kinds of expression: what holds one of them computes. */
export const COMPUTING_TYPES: ReadonlySet<string> = new Set([
  ...['CallExpression', 'NewExpression', 'ImportExpression', 'TaggedTemplateExpression'],
  ...['FunctionExpression', 'ArrowFunctionExpression', 'ClassExpression'],
  ...['AssignmentExpression', 'UpdateExpression', 'SequenceExpression', 'ConditionalExpression'],
  ...['BinaryExpression', 'LogicalExpression', 'UnaryExpression', 'PrivateInExpression'],
  ...['AwaitExpression', 'YieldExpression', 'JSXElement', 'JSXFragment'],
  ...['TSInstantiationExpression', 'ParenthesizedExpression', 'V8IntrinsicExpression'],
]);

/** Whether a node of a computing type does compute: `-1` is a number. */
export function computes(node: EsNode): boolean {
  return node.type !== 'UnaryExpression' || !SIGNS.has(String(node['operator']));
}

const SIGNS: ReadonlySet<string> = new Set(['-', '+']);

/** Adds the parts of a node that are asked as well. */
type AddParts = (node: EsNode, parts: EsNode[]) => void;

function none(): void {
  // Names have no parts.
}

const inside =
  (key: string): AddParts =>
  (node, parts) => {
    const part = childOf(node, key);
    if (part !== null) parts.push(part);
  };

const inObject = inside('object');
const inProperty = inside('property');

const CHAINS = byFinerTypes<AddParts>({
  Identifier: none,
  ThisExpression: none,
  Super: none,
  MetaProperty: none,
  MemberExpression: addMembers,
  ChainExpression: inside('expression'),
  TSNonNullExpression: inside('expression'),
});

/** A literal in brackets computes nothing, and neither does a name. */
function addMembers(node: EsNode, parts: EsNode[]): void {
  inObject(node, parts);
  if (isComputed(node) && !isLiteral(childOf(node, 'property'))) inProperty(node, parts);
}

const LITERALS = byFinerTypes({ Literal: true });

const isLiteral = (node: EsNode | null): boolean => node !== null && node.type in LITERALS;

/** Whether a template literal's `${}` hold names and member chains only. */
export function isPlainTemplate(template: EsNode): boolean {
  // The list grows while it is gone through: chains may be longer than the call stack is deep.
  const parts = [...childrenOf(template, 'expressions')];
  for (const part of parts) CHAINS[part.type]?.(part, parts);
  return parts.every(({ type }) => type in CHAINS);
}
