import { collect } from '../tree/collect.js';
import type { Source } from '../tree/estree.js';

/** A call of a plain name or member: `page.expectTitle`. */
export interface PlainCall {
  readonly start: number;
  readonly name: string;
}

const TYPES: ReadonlySet<string> = new Set(['CallExpression']);
const CHAIN = /[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*)*/y;

/** Reads the calls of plain names, in order; of a chain of calls the first. */
export function readPlainCalls(source: Source): readonly PlainCall[] {
  const calls = collect(source, TYPES, ({ start }) => callAt(source.text, start));
  return calls.sort((a, b) => a.start - b.start);
}

function callAt(text: string, start: number): PlainCall[] {
  CHAIN.lastIndex = start;
  const [name = ''] = CHAIN.exec(text) ?? [];
  return name === '' ? [] : [{ start, name: name.replace(/[\s?]/g, '') }];
}
