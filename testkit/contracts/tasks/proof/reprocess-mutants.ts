import type {
  DeadLetter,
  DeadLetters,
  FailureGroup,
  IsolatingQueue,
} from '../dead-letter-subject.js';
import type { HandleJob } from '../queue-subject.js';
import { UnrecoverableError } from '../../../../integration/platform/tasks/unrecoverable.js';
import {
  breaking,
  breakingLetters,
  delegateLetters,
  handled,
  type Breakage,
} from './broken-queue.js';

const giveBackMore = (letters: DeadLetters): Partial<DeadLetters> => ({
  reprocess: async (ids) => {
    const count = await letters.reprocess(ids);
    await letters.reprocess();
    return count;
  },
});

const giveBackFirst = (letters: DeadLetters): Partial<DeadLetters> => ({
  reprocess: async (ids) => {
    const [first] = await letters.list();
    return letters.reprocess(ids ?? (first ? [first.id] : []));
  },
});

const choose = (letters: readonly DeadLetter[], ids?: readonly string[]): readonly DeadLetter[] =>
  letters.filter(({ id }) => ids === undefined || ids.includes(id));

/** Breaks what a queue does with dead letters, by what it can do with jobs. */
const changing = (change: (queue: IsolatingQueue) => Partial<DeadLetters>) => {
  return (queue: IsolatingQueue): Partial<IsolatingQueue> => ({
    deadLetters: { ...delegateLetters(queue.deadLetters), ...change(queue) },
  });
};

const addAsNew = (queue: IsolatingQueue): Partial<DeadLetters> => ({
  reprocess: async (ids) => {
    const chosen = choose(await queue.deadLetters.list(), ids);
    await queue.deadLetters.discard(chosen.map(({ id }) => id));
    await queue.add(chosen.map(({ payload }) => ({ payload })));
    return chosen.length;
  },
});

/** Goes on showing what it gave back. */
function copy(letters: DeadLetters): Partial<DeadLetters> {
  const given: DeadLetter[] = [];
  const list = async () => [...new Map([...given, ...(await letters.list())].map(byId)).values()];
  return { reprocess: keepCopies(letters, given), list };
}

const keepCopies = (letters: DeadLetters, given: DeadLetter[]): DeadLetters['reprocess'] => {
  return async (ids) => {
    given.push(...choose(await letters.list(), ids));
    return letters.reprocess(ids);
  };
};

const byId = (letter: DeadLetter): readonly [string, DeadLetter] => [letter.id, letter];

/** What it gave back has one attempt. */
function giveOneAttempt(queue: IsolatingQueue): Partial<IsolatingQueue> {
  const given = new Set<string>();
  const change = noting(given)(queue.deadLetters);
  const once = (handle: HandleJob): HandleJob => {
    return (job) => handle(job).catch(given.has(job.id) ? giveUp : fail);
  };
  return { ...handled(queue, once), ...changing(() => change)(queue) };
}

const fail = (error: Error): never => {
  throw error;
};

const giveUp = ({ message }: Error): never => fail(new UnrecoverableError(message));

/** Notes the ids of what is given back. */
const noting =
  (given: Set<string>) =>
  (letters: DeadLetters): Partial<DeadLetters> => ({
    reprocess: async (ids) => {
      for (const { id } of choose(await letters.list(), ids)) given.add(id);
      return letters.reprocess(ids);
    },
  });

/** What it gave back is never seen again. */
function hideGiven(letters: DeadLetters): Partial<DeadLetters> {
  const given = new Set<string>();
  const list = async () => (await letters.list()).filter(({ id }) => !given.has(id));
  return { ...noting(given)(letters), list };
}

const countAsked = (letters: DeadLetters): Partial<DeadLetters> => ({
  reprocess: async (ids) => {
    const count = await letters.reprocess(ids);
    return ids?.length ?? count;
  },
});

/** Breaks each report. */
const reporting = (change: (groups: readonly FailureGroup[]) => readonly FailureGroup[]) => {
  return (letters: DeadLetters): Partial<DeadLetters> => ({
    report: async () => change(await letters.report()),
  });
};

const sortByName = (groups: readonly FailureGroup[]): readonly FailureGroup[] =>
  groups.toSorted((a, b) => a.cause.localeCompare(b.cause));

/** Groups by messages as they are. */
const groupByMessage = (letters: DeadLetters): Partial<DeadLetters> => ({
  report: async () => {
    const [groups, all] = [await letters.report(), await letters.list()];
    return groups.flatMap((group) => splitByMessage(group, all));
  },
});

function splitByMessage(group: FailureGroup, all: readonly DeadLetter[]): readonly FailureGroup[] {
  const own = all.filter(({ id }) => group.ids.includes(id));
  const causes = [...new Set(own.map(({ cause }) => cause))];
  const idsOf = (cause: string) => own.filter((it) => it.cause === cause).map(({ id }) => id);
  return causes.map((cause) => ({ ...group, cause, ids: idsOf(cause) }));
}

/** Queues that reprocess or report wrongly, and the cases that notice. */
export const REPROCESS_BREAKAGES: readonly Breakage[] = [
  breakingLetters('gives all back', 'gives back what is chosen, and no more', giveBackMore),
  breakingLetters('gives the first back', 'gives back all if none is chosen', giveBackFirst),
  breaking('adds what it gives back as new', 'gives a job back under its id', changing(addAsNew)),
  breakingLetters('keeps what it gave back', 'isolates no longer what it gave back', copy),
  breaking('gives back for one attempt', 'gives a job back with all its attempts', giveOneAttempt),
  breakingLetters('hides what it gave back', 'isolates once more what fails again', hideGiven),
  breakingLetters('counts what it was asked for', 'tells how many it gave back', countAsked),
  breakingLetters(
    'sorts causes by name',
    'reports the most frequent cause first',
    reporting(sortByName),
  ),
  breakingLetters(
    'groups by messages as they are',
    'reports causes as one that differ in values only',
    groupByMessage,
  ),
  breakingLetters(
    'numbers the jobs of a cause',
    'reports which jobs a cause has',
    reporting((groups) =>
      groups.map((it) => ({ ...it, ids: it.ids.map((_, at) => `${at + 1e6}`) })),
    ),
  ),
  breakingLetters(
    'knows the first time only',
    'reports when a cause came first and last',
    reporting((groups) => groups.map((it) => ({ ...it, lastAt: it.firstAt }))),
  ),
];
