import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseWithJson, type Parse } from '../facts/parser/oxc.js';
import { contentOf } from './content.js';
import { answerFrom, type Answer, type Job } from './job.js';
import { decode } from './read-text.js';
import type { OnAnswer } from './readers.js';
import { mayNestTooDeeply } from './screen.js';

/** How long signals and the progress line may wait. In milliseconds. */
const TURN = 50;

/** Up to here the parser that starts fastest is the fastest. In bytes. */
const FEW = 256 * 1024;

/** The parser for so many bytes. */
export async function openParser(bytes: number): Promise<Parse> {
  if (bytes <= FEW) return parseWithJson;
  const { openNativeParser } = await import('../facts/parser/native-parser.js');
  return openNativeParser();
}

/**
 * Reads files in this process, and returns the indexes of those that it would rather not: what may
 * nest deeper than the parser stands belongs into a process of its own.
 */
export async function readHere(jobs: Jobs, onAnswer: OnAnswer, parse = parseWithJson) {
  const turns = { turn: performance.now(), parse };
  const answers: Attempt[] = [];
  for (const job of jobs) answers.push(await tryInTurn(job, turns));
  return handOut(answers, onAnswer);
}

type Jobs = readonly Job[];

/** When the last turn began, and what parses in all of them. */
interface Turns {
  turn: number;
  readonly parse: Parse;
}

/** An answer, or null where the job is better done elsewhere. */
type Attempt = Answer | null;

function handOut(answers: readonly Attempt[], onAnswer: OnAnswer): number[] {
  return answers.flatMap((answer, index) => {
    if (answer !== null) onAnswer(index, answer);
    return answer === null ? [index] : [];
  });
}

async function tryInTurn(job: Job, turns: Turns): Promise<Attempt> {
  if (performance.now() - turns.turn > TURN) {
    await nextTurn();
    turns.turn = performance.now();
  }
  return tryAnswer(job, turns.parse);
}

function tryAnswer(job: Job, parse: Parse): Attempt {
  const start = performance.now();
  const content = contentOf(job);
  if (!(content instanceof Uint8Array)) return { key: null, lines: content, milliseconds: 0 };
  return mayNestTooDeeply(decode(content), job.language)
    ? null
    : answerFrom(content, job, { parse, start });
}
