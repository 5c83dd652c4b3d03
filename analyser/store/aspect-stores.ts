import { ASPECTS, type Aspect, type AspectLines } from '../facts/aspects.js';
import type { CacheFiles } from './cache-files.js';
import { openFactsStore, type FactsStore } from './facts-store.js';

/** What was read of contents, aspect by aspect. */
export interface AspectStores {
  /** The aspects of a content that are kept among those that are asked for. */
  get(key: string, aspects: readonly Aspect[]): AspectLines;
  put(key: string, lines: AspectLines): void;
  /** Writes what was put since the last time. */
  save(): void;
}

/** The stores in a cache folder: one an aspect. None reads anything before it is asked. */
export function openAspectStores(files: CacheFiles): AspectStores {
  const stores = Object.fromEntries(ASPECTS.map((it) => [it, openFactsStore(files, it)])) as Stores;
  return {
    get: (key, aspects) => Object.fromEntries(aspects.map((it) => [it, stores[it].get(key)])),
    put: (key, lines) => ASPECTS.forEach((it) => putLine(stores[it], key, lines[it])),
    save: () => ASPECTS.forEach((it) => stores[it].save()),
  };
}

/** Every aspect has one: the list of aspects is what the table is made from. */
type Stores = Readonly<Record<Aspect, FactsStore>>;

function putLine(store: FactsStore, key: string, line: string | undefined): void {
  if (line !== undefined) store.put(key, line);
}
