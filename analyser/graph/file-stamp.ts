import { statSync } from 'node:fs';

/**
 * Stands for what the file system says of a file: when it changed last, its size and its node; of
 * one that it says nothing of, why not. No content is read.
 */
export function stampFile(file: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(file, { throwIfNoEntry: false }) ?? ABSENT;
    return `${mtimeMs}:${ctimeMs}:${size}:${ino}`;
  } catch (error) {
    // A folder on the way that can't be entered or is none: it may be mended, and then this changes.
    return String((error as NodeJS.ErrnoException).code);
  }
}

const ABSENT = { mtimeMs: 0, ctimeMs: 0, size: 0, ino: 0 };
