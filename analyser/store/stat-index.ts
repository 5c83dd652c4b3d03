import type { Stats } from 'node:fs';
import type { CacheFiles } from './cache-files.js';
import { seal, unseal } from './sealed.js';

/** Tells the content of a file from what the file system says of it, as git's index does. */
export interface StatIndex {
  keyOf(file: string, stats: Stats): string | undefined;
  put(file: string, stats: Stats, key: string): unknown;
  save(): unknown;
}

const NAME = 'files';
const KIND = 'lintel-files-1';
/** A file that changed this shortly before may change again within one tick of its clock. In ms. */
const RACY = 2000;
/** Older entries go first; they are read anew when they come back. */
const MOST_ENTRIES = 500_000;

type Entries = Map<string, string>;

/** The index in a cache folder; `now` is in milliseconds since 1970. */
export function openStatIndex(files: CacheFiles, now: () => number): StatIndex {
  const [fresh, read]: [Entries, () => Entries] = [new Map(), once(() => readEntries(files))];
  return {
    keyOf: (file, stats) => find(fresh, file, stats) ?? find(read(), file, stats),
    put: (file, stats, key) => isSettled(stats, now()) && fresh.set(file, entryOf(stats, key)),
    save: () => fresh.size > 0 && save(files, read(), fresh),
  };
}

/** A run that asks for no file on disk does not read the index. */
function once<T>(make: () => T): () => T {
  const made: { value?: T } = {};
  return () => (made.value ??= make());
}

const isSettled = ({ mtimeMs, ctimeMs }: Stats, now: number): boolean =>
  Math.max(mtimeMs, ctimeMs) < now - RACY;

const entryOf = (stats: Stats, key: string): string => `${stampOf(stats)} ${key}`;

function find(known: Entries, file: string, stats: Stats): string | undefined {
  const [stamp, key] = known.get(file)?.split(' ') ?? [];
  return stamp === stampOf(stats) ? key : undefined;
}

const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string =>
  [size, mtimeMs, ctimeMs, ino].join(':');

function readEntries(files: CacheFiles): Entries {
  const text = unseal(KIND, files.read(NAME));
  // The seal tells that `save` wrote this.
  return new Map(text === null ? [] : (JSON.parse(text) as [string, string][]));
}

function save(files: CacheFiles, known: Entries, fresh: Entries): void {
  if ([...fresh].every(([file, entry]) => known.get(file) === entry)) return;
  const entries = [...new Map([...known, ...fresh])].slice(-MOST_ENTRIES);
  files.write(NAME, seal(KIND, JSON.stringify(entries)));
}
