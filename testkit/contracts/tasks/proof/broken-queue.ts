import type { Mutant } from '../../proof/mutants.js';
import type { DeadLetterSubject, DeadLetters, IsolatingQueue } from '../dead-letter-subject.js';
import type { HandleJob, JobRetry } from '../queue-subject.js';

/** How a queue was opened. */
export interface Opened {
  readonly name: string;
  readonly retry: JobRetry;
}

/** What is different about a broken queue. */
export type Break = (queue: IsolatingQueue, opened: Opened) => Partial<IsolatingQueue>;

/** One way to break a queue, and the case that has to notice. */
export interface Breakage {
  readonly breaks: string;
  readonly caughtBy: string;
  readonly subject: (reference: DeadLetterSubject) => DeadLetterSubject;
}

/** Breaks each queue that is opened. */
export const breaking = (breaks: string, caughtBy: string, change: Break): Breakage => ({
  breaks,
  caughtBy,
  subject: (reference) => ({ ...reference, open: openBroken(reference, change) }),
});

const openBroken = ({ open }: DeadLetterSubject, change: Break): DeadLetterSubject['open'] => {
  return async (name, retry) => {
    const queue = await open(name, retry);
    return { ...delegate(queue), ...change(queue, { name, retry }) };
  };
};

/** Has each queue opened with another policy of retries. */
export const retrying = (
  breaks: string,
  caughtBy: string,
  change: (retry: JobRetry) => JobRetry,
): Breakage => ({ breaks, caughtBy, subject: (reference) => reopen(reference, change) });

const reopen = (reference: DeadLetterSubject, change: (retry: JobRetry) => JobRetry) => ({
  ...reference,
  open: (name: string, retry: JobRetry) => reference.open(name, change(retry)),
});

type BreakLetters = (letters: DeadLetters, opened: Opened) => Partial<DeadLetters>;

/** Breaks what is done with dead letters. */
export const breakingLetters = (breaks: string, caughtBy: string, change: BreakLetters) =>
  breaking(breaks, caughtBy, ({ deadLetters }, opened) => ({
    deadLetters: { ...delegateLetters(deadLetters), ...change(deadLetters, opened) },
  }));

type Wrap = (handle: HandleJob) => HandleJob;

/** Breaks how handlers are called. */
export const handling = (wrap: Wrap) => (queue: IsolatingQueue) => handled(queue, wrap);

/** A queue's work, with handlers that are called in another way. */
export const handled = (queue: IsolatingQueue, wrap: Wrap): Pick<IsolatingQueue, 'work'> => ({
  work: (handle, concurrency) => queue.work(wrap(handle), concurrency),
});

const delegate = (queue: IsolatingQueue): IsolatingQueue => ({
  ...{ add: queue.add.bind(queue), work: queue.work.bind(queue) },
  ...{ workBatches: queue.workBatches.bind(queue), deadLetters: queue.deadLetters },
  [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
});

/** Letters that can be spread: methods of a class are not. */
export const delegateLetters = (letters: DeadLetters): DeadLetters => ({
  ...{ list: letters.list.bind(letters), reprocess: letters.reprocess.bind(letters) },
  ...{ discard: letters.discard.bind(letters), report: letters.report.bind(letters) },
});

/** The mutants of a reference. */
export const toMutants = (
  breakages: readonly Breakage[],
  reference: DeadLetterSubject,
): readonly Mutant<DeadLetterSubject>[] =>
  breakages.map(({ subject, ...words }) => ({ ...words, subject: subject(reference) }));
