import { toEstreeType } from '../tree/estree.js';
import { KINDS, NOTHING, type Field, type Kind } from './native-kinds.js';

/** A kind of thing as a walk comes by it. */
export interface Stop {
  readonly name: string;
  /** Somebody is to be told of such nodes. */
  readonly isMet: boolean;
  /** What an ESTree calls the node; empty where the node itself says. */
  readonly type: string;
  /** What the node may call itself, and where the word is. */
  readonly words: readonly string[];
  readonly wordAt: number;
  readonly isChoice: boolean;
  /** The ways on; those of a choice by its first byte. */
  readonly steps: (Step | undefined)[];
}

/** A way from one thing to another. */
export interface Step {
  readonly at: number;
  /** How many bytes each thing of a list takes; 0 where there is no list. */
  readonly bytes: number;
  readonly isPointer: boolean;
  /** The first byte where there is nothing; no byte where there always is something. */
  readonly absent: number;
  readonly to: Stop;
}

/**
 * Plans a walk that meets the nodes of some types: what leads to any of them. Most kinds of node,
 * such as names and literals, lead nowhere, and the walk does not look at them.
 */
export function planWalk(types: ReadonlySet<string>): Stop {
  const stops = new Map([...KINDS].map(([name, kind]) => [name, stopFor(kind, types)]));
  const useful = findUseful(stops);
  for (const name of useful) addSteps(stops.get(name)!, stops, useful);
  return stops.get('Program')!;
}

function stopFor({ name, fields, choices }: Kind, types: ReadonlySet<string>): Stop {
  const word = fields.find(({ key, sign }) => key === 'type' && sign === '=');
  const words = KINDS.get(word?.to ?? '')?.words ?? [];
  const type = word === undefined ? toEstreeType(name) : '';
  const isMet = [type, ...words].some((it) => types.has(it));
  const base = { name, isMet, type, words, wordAt: word?.at ?? 0 };
  return { ...base, isChoice: choices.length > 0, steps: [] };
}

/** From each kind to those that have fields of it. */
const LEADING: ReadonlyMap<string, readonly string[]> = groupByTarget();

function groupByTarget(): ReadonlyMap<string, readonly string[]> {
  const leading = new Map<string, string[]>();
  for (const { name, fields } of KINDS.values()) {
    for (const { to } of fields) leading.set(to, [...(leading.get(to) ?? []), name]);
  }
  return leading;
}

type Stops = ReadonlyMap<string, Stop>;

/** The kinds that are met, and those that lead to them. */
function findUseful(stops: Stops): ReadonlySet<string> {
  const useful = new Set([...stops.values()].filter(({ isMet }) => isMet).map(({ name }) => name));
  // A set goes through what is added on the way.
  for (const found of useful) for (const name of LEADING.get(found) ?? []) useful.add(name);
  return useful;
}

function addSteps({ name, steps }: Stop, stops: Stops, useful: ReadonlySet<string>): void {
  const { fields, choices } = KINDS.get(name)!;
  const isUseful = (field: Field | undefined): boolean => useful.has(field?.to ?? '');
  const ways = choices.length > 0 ? choices : fields.filter(isUseful);
  steps.push(...ways.map((way) => (isUseful(way) ? stepBy(way!, stops) : undefined)));
}

const NO_BYTE = -1;

function stepBy({ at, bytes, sign, to }: Field, stops: Stops): Step {
  const isPointer = sign === '>' || sign === '^';
  return { at, bytes, isPointer, absent: sign === '~' ? NOTHING : NO_BYTE, to: stops.get(to)! };
}
