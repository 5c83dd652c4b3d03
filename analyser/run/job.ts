import type { Language } from '../facts/languages.js';
import { readWithOxc, type Parse } from '../facts/oxc.js';
import { encodeFacts } from '../store/encode-facts.js';
import { contentOf, tooLarge } from './content.js';
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
