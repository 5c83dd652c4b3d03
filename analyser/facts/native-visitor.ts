import * as constructors from 'oxc-parser/src-js/generated/lazy/constructors.js';
import {
  LEAF_NODE_TYPES_COUNT,
  NODE_TYPE_IDS_MAP,
} from 'oxc-parser/src-js/generated/lazy/type_ids.js';
import { Visitor, type NativeTree } from 'oxc-parser/src-js/raw-transfer/visitor.js';
import { childOf, endOf, startOf, toEstreeType, type EsNode } from './estree.js';
import type { MetNode, TreeVisitor } from './walk.js';

/** A node of a native tree that knows where it is and nothing else, until it is asked. */
export class BareNode implements MetNode {
  readonly start: number;
  readonly end: number;
  type = '';
  /** What an ESTree calls the node, where its type alone does not tell. */
  varied = '';

  constructor(
    readonly position: number,
    readonly tree: NativeTree,
  ) {
    this.start = tree.buffer.int32[position >> 2]!;
    this.end = tree.buffer.int32[(position >> 2) + 1]!;
  }

  proper(): EsNode {
    return new NODES[this.type]!(this.position, this.tree);
  }
}

type NodeClass = new (position: number, tree: NativeTree) => EsNode;

/** The module's names are those of the types, next to a few that are never asked for. */
const NODES = constructors as unknown as Readonly<Record<string, NodeClass>>;

/**
 * A walk meets a million nodes and asks few for more: it is given bare nodes for all. What stands at
 * the root itself, which oxc looks for one unit behind, is made as ever.
 */
export function withBareNodes(tree: NativeTree, root: number): NativeTree {
  const get = (position: number): BareNode | undefined =>
    position === root + 1 ? undefined : new BareNode(position, tree);
  return { ...tree, nodes: { get, set: () => undefined } };
}

/** Has oxc walk a tree. */
export type Visit = (visitor: Visitor) => void;

/** Whom the handlers are to tell; they are made once and outlive a walk. */
interface Listening {
  visitor: TreeVisitor | null;
}

type Handlers = Readonly<Record<string, (node: BareNode) => void>>;

/** Makes walks of native trees. What oxc has to know of a set of types is made once. */
export function openWalker(): (visit: Visit) => (visitor: TreeVisitor) => void {
  const listening: Listening = { visitor: null };
  const known = new WeakMap<ReadonlySet<string>, Visitor>();
  return (visit) => (visitor) => {
    const native = known.get(visitor.types) ?? new Visitor(toHandlers(visitor.types, listening));
    known.set(visitor.types, native);
    listening.visitor = visitor;
    visit(native);
  };
}

/** Types whose nodes say themselves what an ESTree calls them. */
const VARIED: ReadonlySet<string> = new Set(['Function', 'Class', 'MethodDefinition']);

function toHandlers(types: ReadonlySet<string>, listening: Listening): Handlers {
  const wanted = [...NODE_TYPE_IDS_MAP].filter(
    ([type]) => VARIED.has(type) || types.has(toEstreeType(type)),
  );
  const handlers = wanted.map(([type, id]) => handlersOf(type, id, listening));
  return Object.assign({}, ...handlers) as Handlers;
}

function handlersOf(type: string, id: number, listening: Listening): Handlers {
  if (VARIED.has(type)) return variedHandlers(type, listening);
  const name = toEstreeType(type);
  const enter = (node: BareNode): void => {
    node.type = type;
    listening.visitor?.enter(node, name);
  };
  return id < LEAF_NODE_TYPES_COUNT
    ? { [type]: enter }
    : { [type]: enter, [`${type}:exit`]: () => listening.visitor?.leave(name) };
}

function variedHandlers(type: string, listening: Listening): Handlers {
  return {
    [type]: (node) => enterVaried(node, type, listening),
    [`${type}:exit`]: ({ varied }) => {
      if (listening.visitor?.types.has(varied) === true) listening.visitor.leave(varied);
    },
  };
}

function enterVaried(node: BareNode, type: string, { visitor }: Listening): void {
  node.type = type;
  const proper = node.proper();
  node.varied = proper.type;
  if (type === 'Class') demandPlainHeritage(proper, node.tree);
  if (visitor?.types.has(node.varied) === true) visitor.enter(node, node.varied);
}

/** oxc's walk passes over what a class extends: that may be a call, and hold functions. */
function demandPlainHeritage(node: EsNode, { sourceText }: NativeTree): void {
  const body = childOf(node, 'body');
  const head = sourceText.slice(startOf(node), body === null ? endOf(node) : startOf(body));
  if (/\bextends\b[^]*[(`[{]/.test(head)) throw new Error('a class extends more than a name');
}
