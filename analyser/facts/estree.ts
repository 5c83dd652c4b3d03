import type { Span } from '../../rules/model.js';

/** A node of an ESTree, whichever parser made it. */
export interface EsNode {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly range?: readonly [number, number];
  readonly [key: string]: unknown;
}

/** A comment as both fronts hand it over. */
export interface Comment extends Span {
  readonly block: boolean;
}

/** A parsed file: its text without a byte order mark, its tree, and its comments in order. */
export interface Source {
  readonly text: string;
  readonly program: EsNode;
  readonly comments: readonly Comment[];
}

/** The offset of a node's first unit. */
export function startOf(node: EsNode): number {
  return node.range?.[0] ?? node.start ?? 0;
}

/** The offset after a node's last unit. */
export function endOf(node: EsNode): number {
  return node.range?.[1] ?? node.end ?? 0;
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
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** A property that holds text, such as an identifier's name. */
export function textOf(node: EsNode | null, key: string): string {
  const value = node?.[key];
  return typeof value === 'string' ? value : '';
}
