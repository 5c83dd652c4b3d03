import { constants } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { FileFacts } from '../../rules/model.js';
import { factsOfFailure } from '../facts/read.js';
import { encodeFacts } from '../store/encode-facts.js';
import { failureOf } from './failure.js';
import type { Answer, Job } from './job.js';

/** A job's content; where there is none, the encoded failure, or null if the file is gone. */
export function contentOf({ path, base64, size, maxSize }: Job): Uint8Array | string | null {
  if (size > maxSize) return tooLarge(size, maxSize).line;
  return path === null ? Buffer.from(base64 ?? '', 'base64') : readContent(path);
}

/** The answer for a content over the policy's limit; both in bytes. */
export function tooLarge(size: number, limit: number): Answer {
  const message = `it has ${size} bytes (limit ${limit}, the policy's \`maxFileSize\`)`;
  const facts = factsOfFailure({ message, line: 1, column: 1 });
  return { key: null, line: encodeFacts(facts), milliseconds: 0 };
}

/** A file's content; where there is none, the encoded failure, or null if the file is gone. */
export function readContent(file: string): Uint8Array | string | null {
  try {
    return demandText(readFileSync(file));
  } catch (error) {
    const failure = failureOf(error);
    return failure === 'ENOENT' ? null : encodeFacts(unreadable(failure));
  }
}

const demandText = (content: Uint8Array): Uint8Array | string =>
  content.length > LONGEST_TEXT ? encodeFacts(unreadable('too large')) : content;

/** Node holds no longer text, whatever the policy allows. */
const LONGEST_TEXT = constants.MAX_STRING_LENGTH;

/** The facts of a file or folder that the system does not let us read, or that is gone. */
export function unreadable(failure: string): FileFacts {
  return factsOfFailure({ message: `it can't be read (${failure})`, line: 1, column: 1 });
}
