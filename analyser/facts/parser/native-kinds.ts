import { LAYOUT } from './native-layout.js';

/** How a field leads to what it holds; `native-layout.ts` says what the signs mean. */
export type Sign = '.' | '?' | '~' | '>' | '|' | '^' | '=' | '$' | '!';

/** A part of a thing, or what a choice may be. */
export interface Field {
  /** The part's name, or the first byte of the choice that is made. */
  readonly key: string;
  readonly at: number;
  /** How many bytes each thing of a list takes; 0 where there is no list. */
  readonly bytes: number;
  readonly sign: Sign;
  /** The name of the kind; empty where that says nothing. */
  readonly to: string;
}

/** A kind of thing in the memory of a tree. */
export interface Kind {
  readonly name: string;
  readonly fields: readonly Field[];
  /** What a choice may be, by its first byte; empty where there is no choice. */
  readonly choices: readonly (Field | undefined)[];
  /** The words of a list, by their bytes. */
  readonly words: readonly string[];
}

/** The first byte of what may be missing, where nothing is. */
export const NOTHING = 255;

const FIELD = /^(\w+):(\d+)(?:\*(\d+))?(\W)(\w*)$/;

/** Every kind of thing by its name. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(LAYOUT.trim().split('\n').map(readKind));

function readKind(line: string): readonly [string, Kind] {
  const [name = '', ...entries] = line.split(' ');
  const sign = /^[|=]$/.exec(entries[0] ?? '')?.[0];
  const listed = sign === undefined ? entries : entries.slice(1);
  const fields = sign === '=' ? [] : listed.map(readField);
  const choices = sign === '|' ? byFirstByte(fields) : [];
  return [name, { name, fields, choices, words: sign === '=' ? listed : [] }];
}

function byFirstByte(fields: readonly Field[]): readonly (Field | undefined)[] {
  const last = Math.max(...fields.map(({ key }) => Number(key)));
  const byByte = new Map(fields.map((field) => [Number(field.key), field]));
  return Array.from({ length: last + 1 }, (_, byte) => byByte.get(byte));
}

function readField(entry: string): Field {
  const [, key = '', at, bytes, sign, to = ''] = FIELD.exec(entry) ?? [];
  // The layout holds no other signs.
  return { key, at: Number(at), bytes: Number(bytes ?? 0), sign: sign as Sign, to };
}
