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
  return new (classOf(kind))(position, tree);
}

const classOf = (kind: string): NodeClass => CLASSES.get(kind) ?? addClass(kind);

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
  const read = field.bytes === 0 ? readerOf(field) : listReader(field);
  return function get() {
    return read(this.position + field.at, this.tree);
  };
}

/** Reads what lies at a position. */
type Read = (position: number, tree: NativeTree) => unknown;

function listReader(field: Field): Read {
  const items = { bytes: field.bytes, read: readerOf(field) };
  return (position, tree) => readList(position, items, tree);
}

/** How the things of a list follow each other, and what reads one of them. */
interface Items {
  readonly bytes: number;
  readonly read: Read;
}

function readList(position: number, { bytes, read }: Items, tree: NativeTree): unknown[] {
  const [first, end] = endsOfList(position, bytes, tree);
  const list: unknown[] = [];
  for (let at = first; at < end; at += bytes) list.push(read(at, tree));
  return list;
}

type Ends = readonly [first: number, end: number];

function endsOfList(position: number, bytes: number, { block: { int32 } }: NativeTree): Ends {
  const first = int32[position >> 2]!;
  // Where there is no list, nothing was written into the place of its length.
  return first === 0 ? [0, 0] : [first, first + int32[(position >> 2) + 2]! * bytes];
}

const readerOf = (field: Field): Read => READERS[field.sign](field.to);

/** From a sign to what reads such fields that lead to a kind. */
const READERS: Readonly<Record<Field['sign'], (to: string) => Read>> = {
  '.': nodeReader,
  '?': (to) => unless(isWithoutText, nodeReader(to)),
  '~': (to) => unless(isNothing, nodeReader(to)),
  '>': (to) => behindPointer(nodeReader(to)),
  '^': (to) => behindPointer(choiceReader(to)),
  '|': choiceReader,
  '=':
    (to) =>
    (position, { block }) =>
      KINDS.get(to)!.words[block[position]!],
  $: () => readText,
  '!':
    () =>
    (position, { block }) =>
      block[position] === 1,
};

function nodeReader(kind: string): Read {
  let made: NodeClass | null = null;
  return (position, tree) => new (made ??= classOf(kind))(position, tree);
}

/** What a choice may be is made out once it is asked for: kinds lead to each other in circles. */
function choiceReader(kind: string): Read {
  let reads: readonly (Read | undefined)[] | null = null;
  return (position, tree) => {
    reads ??= KINDS.get(kind)!.choices.map((field) => field && choiceOf(field));
    return reads[tree.block[position]!]?.(position, tree) ?? null;
  };
}

function choiceOf(field: Field): Read {
  const read = readerOf(field);
  return (position, tree) => read(position + field.at, tree);
}

const unless =
  (isMissing: (position: number, tree: NativeTree) => boolean, read: Read): Read =>
  (position, tree) =>
    isMissing(position, tree) ? null : read(position, tree);

/** A node in place that may be missing begins with a span and a text. */
const isWithoutText = (position: number, { block }: NativeTree): boolean =>
  block.int32[(position >> 2) + 4] === 0;

const isNothing = (position: number, { block }: NativeTree): boolean => block[position] === NOTHING;

/** Nothing lies at 0: a pointer to there leads nowhere. */
const behindPointer =
  (read: Read): Read =>
  (position, tree) => {
    const target = tree.block.int32[position >> 2]!;
    return target === 0 ? null : read(target, tree);
  };
