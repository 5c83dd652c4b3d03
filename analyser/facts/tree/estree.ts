import type { Span } from '../../../rules/model.js';
import type { TreeVisitor } from './walk.js';

/** A node of an ESTree, or one that answers to the same names. */
export interface EsNode {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly range?: readonly [number, number];
  readonly [key: string]: unknown;
}

/** A comment as every front hands it over. */
export interface Comment extends Span {
  readonly block: boolean;
}

/** A parsed file: its text without a byte order mark, its tree, and its comments in order. */
export interface Source {
  readonly text: string;
  readonly program: EsNode;
  readonly comments: readonly Comment[];
  walk(visitor: TreeVisitor): void;
}

const TARGETS = ['Identifier', 'Property'].map((it) => `AssignmentTargetProperty${it}`);

/** What an ESTree calls one thing and oxc's own tree tells apart. */
const FINER_TYPES: Readonly<Record<string, readonly string[]>> = {
  ExpressionStatement: ['Directive'],
  Identifier: ['IdentifierName', 'IdentifierReference', 'BindingIdentifier', 'LabelIdentifier'],
  Literal: ['String', 'Numeric', 'Boolean', 'Null', 'BigInt', 'RegExp'].map((it) => `${it}Literal`),
  MetaProperty: ['ImportMeta', 'NewTarget'],
  MemberExpression: ['Static', 'Computed'].map((it) => `${it}MemberExpression`),
  Property: ['ObjectProperty', 'BindingProperty', ...TARGETS],
  TSModuleDeclaration: ['TSNamespaceDeclaration', 'TSExternalModuleDeclaration'],
};

const ESTREE_TYPE: Readonly<Record<string, string>> = {
  PrivateFieldExpression: 'MemberExpression',
  ...Object.fromEntries(
    Object.entries(FINER_TYPES).flatMap(([type, finer]) => finer.map((it) => [it, type])),
  ),
};

/** What an ESTree calls a node's type. */
export function typeOf({ type }: EsNode): string {
  return ESTREE_TYPE[type] ?? type;
}

/** What an ESTree calls a type of oxc's own tree. */
export function toEstreeType(type: string): string {
  return ESTREE_TYPE[type] ?? type;
}

/** A table by an ESTree's types, which is asked by the types of oxc's own tree as well. */
export function byFinerTypes<T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const finer = Object.entries(ESTREE_TYPE).filter(([, type]) => type in table);
  return { ...table, ...Object.fromEntries(finer.map(([it, type]) => [it, table[type]!])) };
}

/** Whether a key or a property stands in brackets. */
export function isComputed(node: EsNode): boolean {
  return node['computed'] === true || node.type === 'ComputedMemberExpression';
}

/** The offset of a node's first unit. */
export function startOf(node: EsNode): number {
  return node.start ?? node.range?.[0] ?? 0;
}

/** The offset after a node's last unit. */
export function endOf(node: EsNode): number {
  return node.end ?? node.range?.[1] ?? 0;
}

/** Where a node is. */
export function spanOf(node: EsNode): Span {
  return { start: startOf(node), end: endOf(node) };
}

/** Whether a property's value is a node. */
export function isNode(value: unknown): value is EsNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The node under a key, if there is one. */
export function childOf(node: EsNode, key: string): EsNode | null {
  const value = node[key];
  return isNode(value) ? value : null;
}

/** The nodes under a key that holds a list; holes of an array literal are left out. */
export function childrenOf(node: EsNode, key: string): readonly EsNode[] {
  const value = node[key];
  // oxc's own lists are quick to go through, and slow to ask for one element after the other.
  return Array.isArray(value) ? [...(value as unknown[])].filter(isNode) : [];
}

/** A property that holds text, such as an identifier's name. */
export function textOf(node: EsNode | null, key: string): string {
  const value = node?.[key];
  return typeof value === 'string' ? value : '';
}

const EXPORTS: ReadonlySet<string> = new Set([
  'ExportNamedDeclaration',
  'ExportDeclaration',
  'ExportDefaultDeclaration',
]);

/** What a statement exports, or the statement itself where it exports no declaration. */
export function declarationOf(statement: EsNode): EsNode {
  if (!EXPORTS.has(statement.type)) return statement;
  return childOf(statement, 'declaration') ?? statement;
}
