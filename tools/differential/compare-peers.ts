import type { SourceCode } from 'eslint';
import type { FileFacts, FunctionFact, Span } from '../../rules/model.js';
import { PEER_REASONS, type Pair } from './peer-reasons.js';
import { askMaxLines, askMaxLinesPerFunction, type Length, type Skips } from './peer-rules.js';
import { count, type Tally } from './tally.js';

/** A parsed file, and what Lintel read of it. */
export interface ReadFile {
  readonly file: string;
  readonly source: SourceCode;
  readonly facts: FileFacts;
}

const ALL: Skips = { skipBlankLines: false, skipComments: false };
const CODE: Skips = { skipBlankLines: true, skipComments: true };

/** Compares what Lintel counts with what ESLint's own rules count, and explains each difference. */
export function comparePeers(read: ReadFile, tally: Tally): void {
  const pairs = [ALL, CODE].flatMap((skips) => [
    pairFile(read, skips),
    ...pairFunctions(read, skips),
  ]);
  tally.compared += pairs.length;
  for (const pair of pairs.filter(isDifferent)) explain(pair, read, tally);
}

function pairFile({ facts, file, source }: ReadFile, skips: Skips): Pair {
  const theirs = askMaxLines(source, file, skips);
  const { total, comments, blank } = facts.lines;
  const lines = skips.skipBlankLines ? total - comments - blank : total;
  return { ours: { ...theirs, lines }, theirs, source, skips };
}

function pairFunctions({ facts, file, source }: ReadFile, skips: Skips): Pair[] {
  const all = askMaxLinesPerFunction(source, file, skips);
  const find = finderOf(all, source.text);
  const met = facts.functions.map((fact) => [lengthOf(fact, skips), find(fact)] as const);
  const theirs = new Set(met.map(([, length]) => length));
  const unmet = all.filter((it) => !theirs.has(it)).map((it) => [null, it] as const);
  return [...met, ...unmet].map(([ours, other]) => ({ ours, theirs: other, source, skips }));
}

/** ESLint has a method begin at its first decorator: both agree on where it ends. */
function finderOf(theirs: readonly Length[], text: string): (fact: Span) => Length | null {
  const exact = new Map(theirs.map((it) => [`${it.start}-${it.end}`, it]));
  const decorated = theirs.filter(({ start }) => text[start] === '@');
  const byEnd = new Map(decorated.map((it) => [it.end, it]));
  return ({ start, end }) => exact.get(`${start}-${end}`) ?? byEnd.get(end) ?? null;
}

function lengthOf({ start, end, line, endLine, code }: FunctionFact, skips: Skips): Length {
  return { start, end, lines: skips.skipBlankLines ? code : endLine - line + 1 };
}

const isDifferent = ({ ours, theirs }: Pair): boolean => ours?.lines !== theirs?.lines;

/** The reasons that hold must together make up the whole of the difference. */
function explain(pair: Pair, { file }: ReadFile, tally: Tally): void {
  const deltas = Object.entries(PEER_REASONS).map(([name, of]) => [name, of(pair)] as const);
  const holding = deltas.filter(([, lines]) => lines !== 0);
  const explained = holding.map(([, lines]) => lines).reduce((a, b) => a + b, 0);
  const isWhole = explained === (pair.ours?.lines ?? 0) - (pair.theirs?.lines ?? 0);
  const names = isWhole && holding.length > 0 ? holding.map(([name]) => name) : [undefined];
  for (const name of names) count(tally, name, `${file}: ${describe(pair)}`);
}

function describe({ ours, theirs, source, skips }: Pair): string {
  const { start } = ours ?? theirs!;
  const { line, column } = source.getLocFromIndex(start);
  const figures = `Lintel counts ${ours?.lines ?? 'nothing'}, ESLint ${theirs?.lines ?? 'nothing'}`;
  return `${line}:${column + 1} ${figures} (${skips.skipBlankLines ? 'code' : 'all'} lines)`;
}
