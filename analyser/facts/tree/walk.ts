import type { Span } from '../../../rules/model.js';
import { isNode, spanOf, type EsNode } from './estree.js';

/** A node as a walk meets it: where it is, and the node proper for who asks. */
export interface MetNode extends Span {
  proper(): EsNode;
}

/** Told of the nodes of some types, before and after what is inside them. */
export interface TreeVisitor {
  /** The types that matter, as an ESTree names them. */
  readonly types: ReadonlySet<string>;
  enter(node: MetNode, type: string): void;
  leave(type: string): void;
}

/** Properties that lead back up, or to things that are no part of the tree. */
export const NO_CHILDREN: ReadonlySet<string> = new Set([
  'parent',
  'tokens',
  'comments',
  'loc',
  'range',
]);

/** Walks an ESTree on a stack of its own: a tree may be deeper than the call stack. */
export function walkTree(program: EsNode, visitor: TreeVisitor): void {
  // A text on the stack is the type of a node whose inside lies above it.
  const pending: (EsNode | string)[] = [program];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') visitor.leave(next);
    else visit(next, pending, visitor);
  }
}

function visit(node: EsNode, pending: (EsNode | string)[], visitor: TreeVisitor): void {
  if (visitor.types.has(node.type)) {
    visitor.enter({ ...spanOf(node), proper: () => node }, node.type);
    pending.push(node.type);
  }
  pushChildren(node, pending);
}

function pushChildren(node: EsNode, pending: (EsNode | string)[]): void {
  for (const key in node) {
    const value = node[key];
    if (typeof value === 'object' && value !== null && !NO_CHILDREN.has(key)) push(pending, value);
  }
}

function push(pending: (EsNode | string)[], value: object): void {
  if (!Array.isArray(value)) {
    if (isNode(value)) pending.push(value);
    return;
  }
  for (const child of value as unknown[]) if (isNode(child)) pending.push(child);
}

/** The nodes right below one of a plain ESTree. */
export function childrenIn(node: EsNode): EsNode[] {
  const keys = Object.keys(node).filter((key) => !NO_CHILDREN.has(key));
  return keys.flatMap((key) => node[key]).filter(isNode);
}
