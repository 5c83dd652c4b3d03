import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.js';

/** A folder of texts by name. What can't be read is absent; what can't be written is not kept. */
export interface CacheFiles {
  read(name: string): string | null;
  write(name: string, text: string): void;
}

/** The cache in a folder. A cache that can't be used slows a run down and never fails it. */
export function openCache(folder: string): CacheFiles {
  return {
    read: (name) => readOrNull(path.join(folder, name)),
    write: (name, text) => tryWrite(path.join(folder, name), text),
  };
}

/** A cache that keeps nothing. */
export const NO_CACHE: CacheFiles = { read: () => null, write: () => undefined };

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function tryWrite(file: string, text: string): void {
  try {
    writeWhole(file, text);
  } catch {
    // A full disk or a read-only folder costs the next run its head start, and nothing else.
  }
}
