import { constants } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Failure } from '../../rules/model.js';
import { failAspects, type AspectLines } from '../facts/aspects.js';
import { failureOf } from './failure.js';
import { readIntoPool } from './file-pool.js';
import type { Answer, Job } from './job.js';

/**
 * A job's content, which holds until the next job's is asked for; where there is none, the encoded
 * failure, or null if the file is gone.
 */
export function contentOf(job: Job): Uint8Array | AspectLines | null {
  const { path, base64, size, maxSize, aspects } = job;
  if (size > maxSize) return tooLarge(size, job).lines;
  const content =
    path === null ? Buffer.from(base64 ?? '', 'base64') : readContent(path, readIntoPool);
  const isContent = content instanceof Uint8Array || content === null;
  return isContent ? content : failAspects(aspects, content);
}

/** An answer that tells of a failure. */
interface Failed extends Answer {
  readonly key: null;
  readonly lines: AspectLines;
}

type Limited = Pick<Job, 'maxSize' | 'aspects'>;

/** The answer for a content over the policy's limit; the size is in bytes. */
export function tooLarge(size: number, { maxSize, aspects }: Limited): Failed {
  const message = `it has ${size} bytes (limit ${maxSize}, the policy's \`maxFileSize\`)`;
  const lines = failAspects(aspects, { message, line: 1, column: 1 });
  return { key: null, lines, milliseconds: 0 };
}

/** A file's content; where there is none, why not, or null if the file is gone. */
export function readContent(file: string, read: ReadFile = readFileSync) {
  try {
    return demandText(read(file));
  } catch (error) {
    const failure = failureOf(error);
    return failure === 'ENOENT' ? null : unreadable(failure);
  }
}

/** Returns a file's content, or throws what the system says. */
type ReadFile = (file: string) => Uint8Array;

const demandText = (content: Uint8Array): Uint8Array | Failure =>
  content.length > LONGEST_TEXT ? unreadable('too large') : content;

/** Node holds no longer text, whatever the policy allows. */
const LONGEST_TEXT = constants.MAX_STRING_LENGTH;

/** A file or folder that the system does not let us read, or that is gone. */
export function unreadable(failure: string): Failure {
  return { message: `it can't be read (${failure})`, line: 1, column: 1 };
}
