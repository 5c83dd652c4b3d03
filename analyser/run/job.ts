import { failAspects, type Aspect, type AspectLines } from '../facts/aspects.js';
import type { Language } from '../facts/languages.js';
import { readAspects } from '../facts/read-aspects.js';
import { readWithOxc, type Parse, type Reader, type Text } from '../facts/parser/oxc.js';
import { keyOf } from '../store/content-key.js';
import { contentOf, tooLarge } from './content.js';
import { decode, isPlainUtf8 } from './read-text.js';

/** A content to read facts from: a file by its absolute path, or a content at hand. */
export interface Job {
  /** What is to be read of it. */
  readonly aspects: readonly Aspect[];
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
  /** What was read, aspect by aspect; null if the file has vanished. */
  readonly lines: AspectLines | null;
  readonly milliseconds: number;
}

/** Reads, parses and measures. A file that can't be read gives facts with a failure. */
export function doJob(job: Job, parse: Parse): Answer {
  const start = performance.now();
  const content = contentOf(job);
  if (!(content instanceof Uint8Array)) return { key: null, lines: content, milliseconds: 0 };
  return answerFrom(content, job, { parse, start });
}

/** How a job is done: by which parser, and since when, on the clock of `performance`. */
export interface Work {
  readonly parse: Parse;
  readonly start: number;
}

/** The answer for a content that was already read. */
export function answerFrom(content: Uint8Array, job: Job, { parse, start }: Work): Answer {
  if (content.length > job.maxSize) return tooLarge(content.length, job);
  const lines = readLines(textOf(content, job), job, parse);
  const key = job.wantsKey ? keyOf(content, job.language) : null;
  return { key, lines, milliseconds: performance.now() - start };
}

function textOf(content: Uint8Array, { language }: Job): Text {
  const utf8 = isPlainUtf8(content) ? content : null;
  return { text: decode(content), language, utf8 };
}

function readLines(text: Text, job: Job, parse: Parse): AspectLines {
  const lines = readWithOxc(text, readerOf(natively(job)), parse);
  return { ...lines, ...readOutlineOf(text, job) };
}

const readerOf = (aspects: readonly Aspect[]): Reader<AspectLines> => ({
  read: (source) => readAspects(aspects, source),
  fail: (failure) => failAspects(aspects, failure),
});

const natively = ({ aspects }: Job): Aspect[] => aspects.filter((it) => it !== 'outline');

/**
 * An outline asks for most of a tree, and for all that an ESTree has: it is read from JSON. A text
 * that is too large for that has no outline, and all else is known of it.
 */
function readOutlineOf(text: Text, { aspects }: Job): AspectLines {
  return aspects.includes('outline') ? readWithOxc(text, readerOf(['outline'])) : {};
}
