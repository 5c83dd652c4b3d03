import type { Span } from '../../../rules/model.js';
import { isNode, spanOf, type EsNode } from './estree.js';

/** A node as a walk meets it: where it is, and the node proper for who asks. */
export interface MetNode extends Span {
  proper(): EsNode;
}

/** What is done when a walk leaves a node that it has entered; null where nothing is. */
export type Leave = (() => void) | null;

/** Told of the nodes of some types, before what is inside them. */
export interface TreeVisitor {
  /** The types that matter, as an ESTree names them. */
  readonly types: ReadonlySet<string>;
  enter(node: MetNode, type: string): Leave;
}

/** Puts something on a stack until the walk leaves the node that it was met at. */
export function holdUntilLeft<T>(met: T, stack: T[]): () => void {
  stack.push(met);
  return () => void stack.pop();
}

/** Does something with each node that is entered, and nothing when it is left. */
export const onEntry =
  (act: (node: MetNode, type: string) => unknown): TreeVisitor['enter'] =>
  (node, type) => {
    act(node, type);
    return null;
  };

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
  const pending: Pending[] = [program];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'function') next();
    else visit(next, pending, visitor);
  }
}

/** A node, or what is done when a node is left whose inside lies above it on the stack. */
type Pending = EsNode | (() => void);

function visit(node: EsNode, pending: Pending[], visitor: TreeVisitor): void {
  if (visitor.types.has(node.type)) {
    const leave = visitor.enter({ ...spanOf(node), proper: () => node }, node.type);
    if (leave !== null) pending.push(leave);
  }
  pushChildren(node, pending);
}

function pushChildren(node: EsNode, pending: Pending[]): void {
  for (const key in node) {
    const value = node[key];
    if (typeof value === 'object' && value !== null && !NO_CHILDREN.has(key)) push(pending, value);
  }
}

function push(pending: Pending[], value: object): void {
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
