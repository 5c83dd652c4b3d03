import type { CacheFiles } from './cache-files.js';

/** A cache in memory, for tests. */
export interface MemoryFiles extends CacheFiles {
  readonly texts: Map<string, string>;
}

export function memoryFiles(): MemoryFiles {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (name) => texts.get(name) ?? null,
    write: (name, text) => void texts.set(name, text),
  };
}
