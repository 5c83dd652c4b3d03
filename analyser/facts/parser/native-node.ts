import type { EsNode } from '../tree/estree.js';
import { KINDS, NOTHING, type Field } from './native-kinds.js';
import { readText } from './native-text.js';
import type { NativeTree } from './native-tree.js';
import type { MetNode } from '../tree/walk.js';

/** A node as a walk meets it: it knows where it is and nothing else, until it is asked. */
export class BareNode implements MetNode {
  readonly start: number;
  readonly end: number;

  constructor(
    readonly position: number,
    readonly kind: string,
    readonly tree: NativeTree,
  ) {
    this.start = tree.block.int32[position >> 2]!;
    this.end = tree.block.int32[(position >> 2) + 1]!;
  }

  proper(): EsNode {
    return nodeAt(this.position, this.kind, this.tree);
  }
}

/** What all nodes answer to; their classes add the fields of their kinds. */
abstract class NativeNode {
  declare position: number;
  declare tree: NativeTree;

  get start(): number {
    return this.tree.block.int32[this.position >> 2]!;
  }

  get end(): number {
    return this.tree.block.int32[(this.position >> 2) + 1]!;
  }
}

type NodeClass = new (position: number, tree: NativeTree) => EsNode;

/** The classes that were needed so far, by the names of the kinds. */
const CLASSES = new Map<string, NodeClass>();

/** A node that answers to the names of an ESTree by looking into the memory. */
export function nodeAt(position: number, kind: string, tree: NativeTree): EsNode {
  return new (CLASSES.get(kind) ?? addClass(kind))(position, tree);
}

function addClass(kind: string): NodeClass {
  const made = makeClass(kind);
  CLASSES.set(kind, made);
  return made;
}

function makeClass(kind: string): NodeClass {
  const { fields } = KINDS.get(kind)!;
  const getters = fields.map((field) => [field.key, { get: getterOf(field) }] as const);
  const own = { type: { value: kind }, ...Object.fromEntries(getters) };
  const made = makeConstructor();
  made.prototype = Object.create(NativeNode.prototype, own);
  return made as unknown as NodeClass;
}

/** Not by `extends`, since a constructor that calls another one takes twice the time. */
const makeConstructor = () =>
  function Node(this: NativeNode, position: number, tree: NativeTree) {
    this.position = position;
    this.tree = tree;
  };

function getterOf(field: Field): (this: NativeNode) => unknown {
  const read = field.bytes === 0 ? READERS[field.sign] : readList;
  return function get() {
    return read(this.position + field.at, field, this.tree);
  };
}

type Read = (position: number, field: Field, tree: NativeTree) => unknown;

function readList(position: number, field: Field, tree: NativeTree): readonly unknown[] {
  const [first, end] = endsOfList(position, field, tree);
  const read = READERS[field.sign];
  const list: unknown[] = [];
  for (let at = first; at < end; at += field.bytes) list.push(read(at, field, tree));
  return list;
}

type Ends = readonly [first: number, end: number];

function endsOfList(position: number, { bytes }: Field, { block: { int32 } }: NativeTree): Ends {
  const first = int32[position >> 2]!;
  // Where there is no list, nothing was written into the place of its length.
  return first === 0 ? [0, 0] : [first, first + int32[(position >> 2) + 2]! * bytes];
}

const READERS: Readonly<Record<Field['sign'], Read>> = {
  '.': (position, { to }, tree) => nodeAt(position, to, tree),
  '?': (position, field, tree) =>
    hasText(position, tree) ? nodeAt(position, field.to, tree) : null,
  '~': (at, { to }, tree) => (tree.block[at] === NOTHING ? null : nodeAt(at, to, tree)),
  '>': (position, { to }, tree) => follow(position, tree, (at) => nodeAt(at, to, tree)),
  '^': (position, field, tree) => follow(position, tree, (at) => choiceAt(at, field, tree)),
  '|': choiceAt,
  '=': (position, { to }, { block }) => KINDS.get(to)!.words[block[position]!],
  $: (position, _field, tree) => readText(position, tree),
  '!': (position, _field, { block }) => block[position] === 1,
};

/** A node in place that may be missing begins with a span and a text. */
const hasText = (position: number, { block }: NativeTree): boolean =>
  block.int32[(position >> 2) + 4] !== 0;

/** Nothing lies at 0: a pointer to there leads nowhere. */
function follow<T>(position: number, { block }: NativeTree, read: (at: number) => T): T | null {
  const target = block.int32[position >> 2]!;
  return target === 0 ? null : read(target);
}

function choiceAt(position: number, { to }: Field, tree: NativeTree): unknown {
  const field = KINDS.get(to)!.choices[tree.block[position]!];
  return field === undefined ? null : READERS[field.sign](position + field.at, field, tree);
}
