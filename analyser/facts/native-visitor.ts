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

/** Makes a walk of a native tree from what has oxc walk it. */
export type Walker = (visit: (visitor: Visitor) => void) => (visitor: TreeVisitor) => void;

/** Whom the handlers are to tell; they are made once and outlive a walk. */
interface Listening {
  visitor: TreeVisitor | null;
  /** What oxc has to know of each set of types that was asked for. */
  readonly natives: WeakMap<ReadonlySet<string>, Visitor>;
}

type Handlers = Readonly<Record<string, (node: BareNode) => void>>;

/** A walker that makes oxc's visitors once for all trees. */
export function openWalker(): Walker {
  const listening: Listening = { visitor: null, natives: new WeakMap() };
  return (visit) => (visitor) => {
    listening.visitor = visitor;
    visit(nativeFor(visitor, listening));
  };
}

function nativeFor({ types }: TreeVisitor, listening: Listening): Visitor {
  const native = listening.natives.get(types) ?? new Visitor(toHandlers(types, listening));
  listening.natives.set(types, native);
  return native;
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
  const enter = { [type]: (node: BareNode) => enterAs(name, node, [type, listening]) };
  const leave = { [`${type}:exit`]: () => listening.visitor?.leave(name) };
  return id < LEAF_NODE_TYPES_COUNT ? enter : { ...enter, ...leave };
}

function enterAs(name: string, node: BareNode, [type, { visitor }]: readonly [string, Listening]) {
  node.type = type;
  visitor?.enter(node, name);
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

/** oxc's walk passes over what a class extends, which may hold functions and data. */
function demandPlainHeritage(node: EsNode, { sourceText }: NativeTree): void {
  const body = childOf(node, 'body');
  const head = sourceText.slice(startOf(node), body === null ? endOf(node) : startOf(body));
  const heritage = head.slice(head.search(/\bextends\b|$/));
  if (holdsMore(heritage)) throw new Error('a class extends more than a name or a plain call');
}

/** What is not told by its looks counts as more. */
function holdsMore(heritage: string): boolean {
  const isMultiLine = /[\r\n]/.test(heritage);
  return HOLDS_CODE.test(heritage) || (isMultiLine && /[[{]/.test(heritage));
}

const HOLDS_CODE = /=>|\bfunction\b|\bclass\b|`|\)\s*\{/;
