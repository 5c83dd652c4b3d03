import type { Bucket } from '../time-series-subject.js';
import { countSendings, forgetOlder, numberSendings, roundValues } from './row-changes.js';
import { answering, asking, seeing, wording, type StoreFault } from './store-mutants.js';

const toSecond = (moment: string): string => moment.replace(/\.\d+Z/, '.000Z');

/** The last value again where there is none. */
function carryForward(buckets: readonly Bucket[]): readonly Bucket[] {
  const filled = buckets.filter(({ count }) => count > 0);
  const before = ({ at }: Bucket) => filled.findLast((it) => it.at <= at);
  return buckets.map((bucket) => ({ ...(before(bucket) ?? bucket), at: bucket.at }));
}

const inZone = (zone: string, other: string) =>
  asking((query) => (query.zone === zone ? { ...query, zone: other } : query));

const A_DAY = 86_400_000;

/** A fault for each demand on rows. */
export const ROW_FAULTS: readonly StoreFault[] = [
  {
    breaks: 'keeps whole numbers only',
    caughtBy: 'gives back what was inserted',
    change: seeing('query', roundValues),
  },
  {
    breaks: 'looks at all series',
    caughtBy: 'keeps series apart',
    change: wording('series = {series:String}', '{series:String} = {series:String}'),
  },
  {
    breaks: 'takes a backslash for an escape',
    caughtBy: 'takes the name of a series for what it is',
    change: asking((query) => ({ ...query, series: query.series.replaceAll('\\', '') })),
  },
  {
    breaks: 'takes in the end of the range',
    caughtBy: 'takes in the start of its range, and leaves out its end',
    change: wording('at < {to', 'at <= {to'),
  },
  {
    breaks: 'cuts off the milliseconds of its range',
    caughtBy: 'cuts its range to the millisecond',
    change: asking((query) => ({ ...query, from: toSecond(query.from) })),
  },
  {
    breaks: 'carries the last value into a gap',
    caughtBy: 'shows a gap as empty buckets',
    change: answering(carryForward),
  },
  {
    breaks: 'answers nothing where there are no rows',
    caughtBy: 'answers a range without rows with empty buckets',
    change: answering((buckets) => (buckets.some(({ count }) => count > 0) ? buckets : [])),
  },
  {
    breaks: 'sums up no rows to 0',
    caughtBy: 'tells no rows from rows that sum up to 0',
    change: answering((buckets) => buckets.map((it) => ({ ...it, sum: it.sum ?? 0 }))),
  },
  {
    breaks: 'rounds zones to whole hours',
    caughtBy: 'begins days where its zone does, half an hour off too',
    change: inZone('Asia/Kolkata', 'Etc/GMT-5'),
  },
  {
    breaks: 'takes a zone for its offset in winter',
    caughtBy: 'ends the day on which clocks go forward after 23 hours',
    change: inZone('Europe/Berlin', 'Etc/GMT-1'),
  },
  {
    breaks: 'groups hours by their names',
    caughtBy: 'keeps apart the two hours of one name when clocks go back',
    change: wording(
      'toStartOfHour(at, {zone:String})',
      "toDateTime(formatDateTime(toStartOfHour(at, {zone:String}), '%F %T'), {zone:String})",
    ),
  },
  {
    breaks: 'steps from midnight to midnight by 24 hours',
    caughtBy: 'begins a day that has no midnight with its first moment',
    change: wording('toDate(', 'toStartOfDay('),
  },
  {
    breaks: 'begins weeks on Sunday',
    caughtBy: 'begins weeks on Monday',
    change: wording(/toMonday\((.*?), \{zone/g, 'toStartOfWeek($1, 0, {zone'),
  },
  {
    breaks: 'gives each month 30 days',
    caughtBy: 'gives each month its own length',
    change: wording('INTERVAL 1 MONTH', 'INTERVAL 30 DAY'),
  },
  {
    breaks: 'takes each row that comes for another one',
    caughtBy: 'counts a row once that came three times',
    change: seeing('query', countSendings),
  },
  {
    breaks: 'lets the row that came last count',
    caughtBy: 'lets the highest version of a row count, whichever came last',
    change: seeing('query', numberSendings),
  },
  {
    breaks: 'takes in no row that is a day late',
    caughtBy: 'takes in a row that comes days late',
    change: seeing('query', forgetOlder(A_DAY)),
  },
];
