import type { CallFrame, SelfTime } from './cpu-profile.js';

/** What a process may spend its time with: by the place of the function, the first that fits. */
const KINDS: readonly (readonly [place: RegExp, title: string])[] = [
  [/^\(idle\)$/, ''],
  [/^\(garbage collector\)$/, 'collecting garbage'],
  [/^analyser\/facts\/parser\/native-parser/, 'oxc, which parses; texts for it, comments from it'],
  [/^analyser\/facts\/(?:parser|tree\/walk)/, 'walking its tree, and asking nodes'],
  [/^analyser\/facts\/tree\//, 'what functions are called, and by whom'],
  [/^analyser\/facts\/text\//, 'lines, tokens and places'],
  [/^analyser\/facts\/size\//, 'measuring files and functions'],
  [/^node:(?:internal\/)?(?:fs|encoding|string_decoder)/, 'reading files and folders, decoding'],
  [/^(?:node:|\()/, 'Node: its start, modules, streams, and what V8 does'],
  [/^/, 'Lintel: answers, judging, telling'],
];

/** The titles of what takes time, in the order of the table. */
export const TITLES: readonly string[] = KINDS.map(([, title]) => title).filter(Boolean);

/** The source file that each line of a bundle is from, if it says so, by the bundle's URL. */
export type SourcesOf = (url: string) => readonly (string | undefined)[];

/** How much time each kind of work takes, in milliseconds; waiting is no work. */
export function sumByKind(times: readonly SelfTime[], sourcesOf: SourcesOf): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { frame, milliseconds } of times) {
    const title = titleOf(placeOf(frame, sourcesOf));
    if (title !== '') sums.set(title, (sums.get(title) ?? 0) + milliseconds);
  }
  return sums;
}

const titleOf = (place: string): string => KINDS.find(([pattern]) => pattern.test(place))![1];

/** The source file of a function in a bundle, the URL of one of Node, or what V8 calls its own. */
function placeOf({ functionName, url, lineNumber }: CallFrame, sourcesOf: SourcesOf): string {
  if (!url.startsWith('file:')) return url || functionName;
  return sourcesOf(url)[lineNumber] ?? url;
}

/** A bundle says above the lines of each source file which one it is. */
export function readSources(bundle: string): readonly (string | undefined)[] {
  let source: string | undefined;
  return bundle.split('\n').map((line) => (source = SOURCE.exec(line)?.[1] ?? source));
}

const SOURCE = /^\/\/ (\S+\.ts)$/;
