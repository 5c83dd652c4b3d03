import type { Demand } from '../case.js';
import type { DeadLetterSubject, FailureGroup } from './dead-letter-subject.js';
import { onDead } from './dead-letter-trial.js';
import { findDifference } from './patience.js';

const CAUSES = ['no route', 'bad card', 'no route', 'bad card', 'no route'];

/** Looks at the report of dead letters with those causes. */
const looking = (causes: readonly string[], view: View, right: unknown) =>
  onDead(causes, async ({ trial, ids }) => {
    const groups = await trial.queue.deadLetters.report();
    const seen = groups.map((group) => view(group, ids));
    return findDifference(`Of ${causes.join(', ')} it reports`, seen, right);
  });

type View = (group: FailureGroup, ids: readonly string[]) => unknown;

const toCauseAndCount: View = ({ cause, ids }) => `${ids.length}× ${cause}`;

const WITH_VALUES = ['order 17 not found', 'order 4711 not found'];

/** The places of a group's jobs among all that were added. */
const toPlaces: View = (group, all) => group.ids.map((id) => all.indexOf(id));

const tellTimes = onDead(['no route', 'no route', 'no route'], async ({ trial }) => {
  const times = (await trial.queue.deadLetters.list()).map(({ failedAt }) => failedAt);
  const groups = await trial.queue.deadLetters.report();
  const seen = groups.map(({ firstAt, lastAt }) => [firstAt, lastAt]);
  return findDifference('First and last time', seen, [[Math.min(...times), Math.max(...times)]]);
});

/** What every queue must tell of why jobs fail. */
export const FAILURE_REPORT_DEMANDS: readonly Demand<DeadLetterSubject>[] = [
  {
    title: 'reports the most frequent cause first',
    check: looking(CAUSES, toCauseAndCount, ['3× no route', '2× bad card']),
  },
  {
    title: 'reports causes as one that differ in values only',
    check: looking(WITH_VALUES, ({ ids }) => ids.length, [2]),
  },
  {
    title: 'reports which jobs a cause has',
    check: looking(['bad card', 'no route', 'bad card'], toPlaces, [[0, 2], [1]]),
  },
  { title: 'reports when a cause came first and last', check: tellTimes },
];
