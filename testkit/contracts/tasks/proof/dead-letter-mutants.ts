import { setTimeout as sleep } from 'node:timers/promises';
import type { DeadLetter, DeadLetters, IsolatingQueue } from '../dead-letter-subject.js';
import type { HandleJob } from '../queue-subject.js';
import {
  breaking,
  breakingLetters,
  delegateLetters,
  handled,
  type Breakage,
} from './broken-queue.js';

/** Breaks what a list shows of each letter. */
const showing = (change: (letter: DeadLetter) => DeadLetter) => (letters: DeadLetters) => ({
  list: async () => (await letters.list()).map(change),
});

const DAY = 86_400_000;

const aDayAgo = (letters: DeadLetters): Partial<DeadLetters> => ({
  ...showing((it) => ({ ...it, failedAt: it.failedAt - DAY }))(letters),
  report: async () => (await letters.report()).map(toDayBefore),
});

const toDayBefore = <T extends { firstAt: number; lastAt: number }>(group: T): T => ({
  ...group,
  firstAt: group.firstAt - DAY,
  lastAt: group.lastAt - DAY,
});

/** Tells the first cause of each job. */
function tellFirst(queue: IsolatingQueue): Partial<IsolatingQueue> {
  const causes = new Map<string, string>();
  const change = (it: DeadLetter) => ({ ...it, cause: causes.get(it.id) ?? it.cause });
  return { ...handled(queue, noteFirst(causes)), ...listed(queue, change) };
}

const noteFirst =
  (causes: Map<string, string>) =>
  (handle: HandleJob): HandleJob => {
    return (job) =>
      handle(job).catch((error: Error) => {
        causes.set(job.id, causes.get(job.id) ?? error.message);
        throw error;
      });
  };

const listed = ({ deadLetters }: IsolatingQueue, change: (it: DeadLetter) => DeadLetter) => ({
  deadLetters: { ...delegateLetters(deadLetters), ...showing(change)(deadLetters) },
});

/** Keeps a letter of what failed once, though it succeeded then. */
function isolateFlaky(queue: IsolatingQueue): Partial<IsolatingQueue> {
  const flaky: DeadLetter[] = [];
  const list = async () => [...(await queue.deadLetters.list()), ...flaky];
  const deadLetters = { ...delegateLetters(queue.deadLetters), list };
  return { ...handled(queue, noteFlaky(flaky)), deadLetters };
}

const noteFlaky =
  (flaky: DeadLetter[]) =>
  (handle: HandleJob): HandleJob => {
    return async (job) => {
      await handle(job);
      if (job.attempt > 1) flaky.push({ ...job, attempts: 1, cause: '', failedAt: Date.now() });
    };
  };

const reprocessByItself = (queue: IsolatingQueue): Partial<IsolatingQueue> => ({
  work: async (handle, concurrency) => {
    await queue.deadLetters.reprocess();
    return queue.work(handle, concurrency);
  },
});

const idsOf = async (letters: DeadLetters): Promise<readonly string[]> =>
  (await letters.list()).map(({ id }) => id);

const discardAll = async (letters: DeadLetters): Promise<number> =>
  letters.discard(await idsOf(letters));

const forget = (queue: IsolatingQueue): Partial<IsolatingQueue> => ({
  [Symbol.asyncDispose]: async () => {
    await discardAll(queue.deadLetters);
    await queue[Symbol.asyncDispose]();
  },
});

/** Queues that somebody looks at. */
const looked = new Set<string>();

const showToOne = (letters: DeadLetters, { name }: { name: string }): Partial<DeadLetters> => ({
  list: async () => {
    if (looked.has(name)) return [];
    looked.add(name);
    await sleep(20);
    return letters.list().finally(() => looked.delete(name));
  },
});

const discardMore = (letters: DeadLetters): Partial<DeadLetters> => ({
  discard: async (ids) => {
    const count = await letters.discard(ids);
    await discardAll(letters);
    return count;
  },
});

const countAsked = (letters: DeadLetters): Partial<DeadLetters> => ({
  discard: async (ids) => {
    await letters.discard(ids);
    return ids.length;
  },
});

/** Queues that isolate wrongly, and the cases that notice. */
export const DEAD_LETTER_BREAKAGES: readonly Breakage[] = [
  breakingLetters(
    'loses what is nested',
    'isolates what has used up its attempts, as it was',
    showing((it) => ({ ...it, payload: it.payload instanceof Object ? null : it.payload })),
  ),
  breaking('tells the first cause', 'tells the last cause', tellFirst),
  breakingLetters(
    'always tells one attempt',
    'tells how often it was tried',
    showing((it) => ({ ...it, attempts: 1 })),
  ),
  breakingLetters('tells another day', 'tells when it failed', aDayAgo),
  breaking(
    'isolates what failed once',
    'isolates nothing that succeeds at its last attempt',
    isolateFlaky,
  ),
  breaking(
    'reprocesses when a worker starts',
    'gives no dead letter to a worker by itself',
    reprocessByItself,
  ),
  breaking(
    'forgets dead letters when it is closed',
    'keeps dead letters though who isolated them has gone',
    forget,
  ),
  breakingLetters(
    'shows dead letters to one at a time',
    'shows all dead letters to each who looks at a time',
    showToOne,
  ),
  breakingLetters('discards all', 'discards what is chosen, and no more', discardMore),
  breakingLetters('counts what it was asked to discard', 'tells how many it discarded', countAsked),
  {
    breaks: 'tries again what can’t succeed',
    caughtBy: 'gives up at once what can’t succeed',
    subject: (reference) => ({ ...reference, unrecoverable: (message) => new Error(message) }),
  },
];
