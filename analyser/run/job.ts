import { constants } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { FileFacts } from '../../rules/model.js';
import type { Language } from '../facts/languages.js';
import { readWithOxc, type Parse } from '../facts/oxc.js';
import { factsOfFailure } from '../facts/read.js';
import { encodeFacts } from '../store/encode-facts.js';
import { failureOf } from './failure.js';
import { decode, keyOf } from './read-text.js';

/** A content to read facts from: a file by its absolute path, or a content at hand. */
export interface Job {
  readonly language: Language;
  readonly path: string | null;
  /** The content where there is no path; a job must fit into a line of text. */
  readonly base64: string | null;
  /** As far as it is known, in bytes. */
  readonly size: number;
  /** In bytes. */
  readonly maxSize: number;
  /** The answer is to hold the content's key, so that it can be kept. */
  readonly wantsKey: boolean;
}

/** What came of a job. */
export interface Answer {
  /** The content's key in the store; null where none was asked for, or the content can't be kept. */
  readonly key: string | null;
  /** The encoded facts; null if the file has vanished. */
  readonly line: string | null;
  readonly milliseconds: number;
}

/** Reads, parses and measures. A file that can't be read gives facts with a failure. */
export function doJob(job: Job, parse: Parse): Answer {
  const start = performance.now();
  const content = contentOf(job);
  if (!(content instanceof Uint8Array)) return { key: null, line: content, milliseconds: 0 };
  return answerFrom(content, job, { parse, start });
}

/** How a job is done: by which parser, and since when, on the clock of `performance`. */
export interface Work {
  readonly parse: Parse;
  readonly start: number;
}

/** The answer for a content that was already read. */
export function answerFrom(content: Uint8Array, job: Job, { parse, start }: Work): Answer {
  if (content.length > job.maxSize) return tooLarge(content.length, job.maxSize);
  const line = encodeFacts(readWithOxc(decode(content), job.language, parse));
  const key = job.wantsKey ? keyOf(content, job.language) : null;
  return { key, line, milliseconds: performance.now() - start };
}

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
