import { isNode, type EsNode } from './estree.js';

/** What a visitor returns: the context for a node's children. */
export type Visit<Context> = (node: EsNode, context: Context) => Context;

interface Pending<Context> {
  readonly nodes: EsNode[];
  readonly contexts: Context[];
}

/** Properties that lead back up, or to things that are no part of the tree. */
const NO_CHILDREN: ReadonlySet<string> = new Set(['parent', 'tokens', 'comments', 'loc', 'range']);

/**
 * Visits every node once, parents before children, on a stack of its own: a tree may be deeper than
 * the call stack. What is called is visited in the context of the call, its arguments in the
 * context that the visitor returned for it.
 */
export function walk<Context>(root: EsNode, context: Context, visit: Visit<Context>): void {
  const pending: Pending<Context> = { nodes: [root], contexts: [context] };
  for (let node = pending.nodes.pop(); node !== undefined; node = pending.nodes.pop()) {
    // As many contexts as nodes are pushed, so that there is one to pop.
    const outer = pending.contexts.pop() as Context;
    pushChildren(pending, node, [outer, visit(node, outer)]);
  }
}

function pushChildren<Context>(
  pending: Pending<Context>,
  node: EsNode,
  [outer, inner]: readonly [Context, Context],
): void {
  for (const key in node) {
    const value = node[key];
    if (typeof value !== 'object' || value === null || NO_CHILDREN.has(key)) continue;
    push(pending, value, key === 'callee' ? outer : inner);
  }
}

function push<Context>(pending: Pending<Context>, value: object, context: Context): void {
  for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (!isNode(child)) continue;
    pending.nodes.push(child);
    pending.contexts.push(context);
  }
}
