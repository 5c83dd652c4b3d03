import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseWithJson } from '../facts/parser/oxc.js';
import { contentOf } from './content.js';
import { answerFrom, type Answer, type Job } from './job.js';
import { decode } from './read-text.js';
import type { OnAnswer } from './readers.js';
import { mayNestTooDeeply } from './screen.js';

/** How long signals and the progress line may wait. In milliseconds. */
const TURN = 50;

/**
 * Reads files in this process, and returns the indexes of those that it would rather not: what may
 * nest deeper than the parser stands belongs into a process of its own.
 */
export async function readHere(jobs: readonly Job[], onAnswer: OnAnswer): Promise<number[]> {
  const clock = { turn: performance.now() };
  const answers: Attempt[] = [];
  for (const job of jobs) answers.push(await tryInTurn(job, clock));
  return handOut(answers, onAnswer);
}

/** An answer, or null where the job is better done elsewhere. */
type Attempt = Answer | null;

function handOut(answers: readonly Attempt[], onAnswer: OnAnswer): number[] {
  return answers.flatMap((answer, index) => {
    if (answer !== null) onAnswer(index, answer);
    return answer === null ? [index] : [];
  });
}

async function tryInTurn(job: Job, clock: { turn: number }): Promise<Attempt> {
  if (performance.now() - clock.turn > TURN) {
    await nextTurn();
    clock.turn = performance.now();
  }
  return tryAnswer(job);
}

function tryAnswer(job: Job): Attempt {
  const start = performance.now();
  const content = contentOf(job);
  if (!(content instanceof Uint8Array)) return { key: null, lines: content, milliseconds: 0 };
  return mayNestTooDeeply(decode(content), job.language)
    ? null
    : answerFrom(content, job, { parse: parseWithJson, start });
}
