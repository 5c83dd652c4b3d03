import { VERSION } from '../../policy/package-root.js';
import { FACTS_VERSION } from '../facts/version.js';
import type { CacheFiles } from './cache-files.js';
import { seal, unseal } from './sealed.js';

/** Facts by the key of the content that they were read from, as encoded lines. */
export interface FactsStore {
  get(key: string): string | undefined;
  put(key: string, line: string): void;
  /** Writes what was put since the last time. */
  save(): void;
}

const KIND = `lintel-facts ${VERSION} ${FACTS_VERSION}`;
/** Past this size a shard keeps only what the current run has used. In characters. */
const LARGEST_SHARD = 4 * 1024 * 1024;

interface Shard {
  readonly kept: Map<string, string>;
  readonly used: Set<string>;
  isChanged: boolean;
}

/**
 * A store of this name in a cache folder: sixteen files, each read when a key of its own is asked
 * for.
 */
export function openFactsStore(files: CacheFiles, name: string): FactsStore {
  const shards: Shards = new Map();
  const shardOf = (key: string): Shard => openShard(`${name}-${key[0]}`, shards, files);
  const get = (key: string): string | undefined => use(shardOf(key), key);
  const put = (key: string, line: string): void => change(shardOf(key), key, line);
  return { get, put, save: () => saveAll(shards, files) };
}

type Shards = Map<string, Shard>;

function openShard(name: string, shards: Shards, files: CacheFiles): Shard {
  const known = shards.get(name);
  if (known !== undefined) return known;
  const shard = readShard(files.read(name));
  shards.set(name, shard);
  return shard;
}

function readShard(sealed: string | null): Shard {
  const text = unseal(KIND, sealed);
  const lines = text === null ? [] : text.split('\n').filter((line) => line !== '');
  const kept = new Map(lines.map((line) => splitAtTab(line)));
  return { kept, used: new Set(), isChanged: false };
}

function splitAtTab(line: string): [string, string] {
  const tab = line.indexOf('\t');
  return [line.slice(0, tab), line.slice(tab + 1)];
}

function use(shard: Shard, key: string): string | undefined {
  shard.used.add(key);
  return shard.kept.get(key);
}

function change(shard: Shard, key: string, line: string): void {
  shard.used.add(key);
  shard.kept.set(key, line);
  shard.isChanged = true;
}

function saveAll(shards: Shards, files: CacheFiles): void {
  shards.forEach((shard, name) => saveShard(shard, name, files));
}

function saveShard(shard: Shard, name: string, files: CacheFiles): void {
  if (!shard.isChanged) return;
  const all = textOf([...shard.kept]);
  const isTooLarge = all.length > LARGEST_SHARD;
  const text = isTooLarge ? textOf([...shard.kept].filter(([key]) => shard.used.has(key))) : all;
  files.write(name, seal(KIND, text));
  shard.isChanged = false;
}

const textOf = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([key, line]) => `${key}\t${line}\n`).join('');
