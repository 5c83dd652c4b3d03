import { rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../analyser/store/write-whole.js';
import { LintelError } from '../../policy/errors.js';
import type { Step } from './steps.js';

/**
 * Writes what the steps say, whole or not at all: where a file can't be written, those that were
 * written before it are put back. Throws `output-unwritable`, naming the file.
 */
export function applySteps(root: string, steps: readonly Step[]): void {
  const changes = steps.filter(({ before, after }) => before !== after);
  for (const [index, step] of changes.entries()) {
    const cause = tryToPut(root, step);
    if (cause !== null) throw takeBack(root, changes.slice(0, index), { step, cause });
  }
}

/** What the file system says against it, or null. */
function tryToPut(root: string, { file, after }: Step): unknown {
  try {
    put(path.join(root, file), after);
    return null;
  } catch (cause) {
    return cause;
  }
}

function put(file: string, text: string | null): void {
  if (text === null) rmSync(file);
  else writeWhole(file, text);
}

interface Failure {
  readonly step: Step;
  readonly cause: unknown;
}

function takeBack(root: string, done: readonly Step[], { step, cause }: Failure): LintelError {
  for (const { file, before } of done.toReversed()) put(path.join(root, file), before);
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const message = `${step.file} can’t be written (${code}). Nothing was changed.`;
  return new LintelError('output-unwritable', message, { cause });
}
