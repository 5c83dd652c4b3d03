import type { PolicyStore } from './stored.js';

/** A store for tests that keeps its texts in a map, which tests may read and damage. */
export function openMemoryStore(texts = new Map<string, string>()): PolicyStore {
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => void texts.set(key, text),
  };
}
