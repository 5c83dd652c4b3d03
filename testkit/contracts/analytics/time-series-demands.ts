import type { Demand } from '../case.js';
import type { BucketQuery, Interval, Point, TimeSeriesSubject } from './time-series-subject.js';
import { demandOfRows, type TimeSeriesTrial } from './time-series-trial.js';

/** A point at a moment, ordinary but for what is said. */
export const pointAt = (at: string, more: Partial<Point> = {}): Point => ({
  ...{ series: 'temperature', id: 'sensor', value: 1, version: 1 },
  ...more,
  at: new Date(at).toISOString(),
});

/** A question about the range of two moments that are parted by a slash, as ISO 8601 does. */
export function asking(interval: Interval, range: string, zone = 'Europe/Berlin'): BucketQuery {
  const [from = '', to = ''] = range.split('/').map((it) => new Date(it).toISOString());
  return { series: 'temperature', interval, from, to, zone };
}

const AWKWARD = 'it\'s \\ "hot"\\n';

const TRIALS: readonly TimeSeriesTrial[] = [
  {
    title: 'gives back what was inserted',
    batches: [
      [
        pointAt('2024-01-10T08:05Z', { value: 0.25 }),
        pointAt('2024-01-10T08:55Z', { value: -0.5 }),
      ],
      [pointAt('2024-01-10T09:10Z', { value: 1.5 })],
    ],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T10:00Z'),
    looksAt: 'filled',
    expects: ['2024-01-10T08:00:00.000Z: 2 of -0.25', '2024-01-10T09:00:00.000Z: 1 of 1.5'],
  },
  {
    title: 'keeps series apart',
    batches: [
      [
        pointAt('2024-01-10T08:05Z'),
        pointAt('2024-01-10T08:05Z', { series: 'humidity', value: 2 }),
      ],
    ],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T09:00Z'),
    looksAt: 'filled',
    expects: ['2024-01-10T08:00:00.000Z: 1 of 1'],
  },
  {
    title: 'takes the name of a series for what it is',
    batches: [[pointAt('2024-01-10T08:05Z', { series: AWKWARD })]],
    asks: { ...asking('hour', '2024-01-10T08:00Z/2024-01-10T09:00Z'), series: AWKWARD },
    looksAt: 'filled',
    expects: ['2024-01-10T08:00:00.000Z: 1 of 1'],
  },
  {
    title: 'takes in the start of its range, and leaves out its end',
    batches: [[pointAt('2024-01-10T08:00Z'), pointAt('2024-01-10T09:00Z')]],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T09:00Z'),
    looksAt: 'filled',
    expects: ['2024-01-10T08:00:00.000Z: 1 of 1'],
  },
  {
    title: 'cuts its range to the millisecond',
    batches: [[pointAt('2024-01-10T08:00:07.499Z'), pointAt('2024-01-10T08:00:07.500Z')]],
    asks: asking('minute', '2024-01-10T08:00:07.500Z/2024-01-10T08:01Z'),
    looksAt: 'filled',
    expects: ['2024-01-10T08:00:00.000Z: 1 of 1'],
  },
  {
    title: 'shows a gap as empty buckets',
    batches: [[pointAt('2024-01-10T08:10Z'), pointAt('2024-01-10T10:10Z')]],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T11:00Z'),
    looksAt: 'counts',
    expects: [
      '2024-01-10T08:00:00.000Z: 1',
      '2024-01-10T09:00:00.000Z: 0',
      '2024-01-10T10:00:00.000Z: 1',
    ],
  },
  {
    title: 'answers a range without rows with empty buckets',
    batches: [[pointAt('2024-01-10T08:10Z')]],
    asks: asking('hour', '2024-01-11T08:00Z/2024-01-11T10:00Z'),
    looksAt: 'counts',
    expects: ['2024-01-11T08:00:00.000Z: 0', '2024-01-11T09:00:00.000Z: 0'],
  },
  {
    title: 'tells no rows from rows that sum up to 0',
    batches: [[pointAt('2024-01-10T09:10Z', { value: 0 })]],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T10:00Z'),
    looksAt: 'sums',
    expects: ['2024-01-10T08:00:00.000Z: null', '2024-01-10T09:00:00.000Z: 0'],
  },
  {
    title: 'begins days where its zone does, half an hour off too',
    batches: [[pointAt('2024-01-09T18:29Z'), pointAt('2024-01-09T18:31Z', { value: 2 })]],
    asks: asking('day', '2024-01-08T18:30Z/2024-01-10T18:30Z', 'Asia/Kolkata'),
    looksAt: 'filled',
    expects: ['2024-01-08T18:30:00.000Z: 1 of 1', '2024-01-09T18:30:00.000Z: 1 of 2'],
  },
  {
    title: 'ends the day on which clocks go forward after 23 hours',
    batches: [[pointAt('2024-03-31T21:59Z'), pointAt('2024-03-31T22:01Z', { value: 2 })]],
    asks: asking('day', '2024-03-30T23:00Z/2024-04-01T22:00Z'),
    looksAt: 'filled',
    expects: ['2024-03-30T23:00:00.000Z: 1 of 1', '2024-03-31T22:00:00.000Z: 1 of 2'],
  },
  {
    title: 'keeps apart the two hours of one name when clocks go back',
    batches: [[pointAt('2024-10-27T00:30Z'), pointAt('2024-10-27T01:30Z', { value: 2 })]],
    asks: asking('hour', '2024-10-27T00:00Z/2024-10-27T02:00Z'),
    looksAt: 'filled',
    expects: ['2024-10-27T00:00:00.000Z: 1 of 1', '2024-10-27T01:00:00.000Z: 1 of 2'],
  },
  {
    title: 'begins a day that has no midnight with its first moment',
    batches: [
      [pointAt('2024-04-25T12:00Z'), pointAt('2024-04-26T12:00Z'), pointAt('2024-04-27T12:00Z')],
    ],
    asks: asking('day', '2024-04-24T22:00Z/2024-04-27T21:00Z', 'Africa/Cairo'),
    looksAt: 'counts',
    expects: [
      '2024-04-24T22:00:00.000Z: 1',
      '2024-04-25T22:00:00.000Z: 1',
      '2024-04-26T21:00:00.000Z: 1',
    ],
  },
  {
    title: 'begins weeks on Monday',
    batches: [[pointAt('2024-01-14T12:00Z'), pointAt('2024-01-15T12:00Z', { value: 2 })]],
    asks: asking('week', '2024-01-07T23:00Z/2024-01-21T23:00Z'),
    looksAt: 'filled',
    expects: ['2024-01-07T23:00:00.000Z: 1 of 1', '2024-01-14T23:00:00.000Z: 1 of 2'],
  },
  {
    title: 'gives each month its own length',
    batches: [
      [pointAt('2024-02-29T12:00Z'), pointAt('2024-03-31T12:00Z'), pointAt('2024-04-30T12:00Z')],
    ],
    asks: asking('month', '2024-02-01T00:00Z/2024-05-01T00:00Z', 'UTC'),
    looksAt: 'counts',
    expects: [
      '2024-02-01T00:00:00.000Z: 1',
      '2024-03-01T00:00:00.000Z: 1',
      '2024-04-01T00:00:00.000Z: 1',
    ],
  },
  {
    title: 'counts a row once that came three times',
    batches: [
      [pointAt('2024-01-10T08:05Z'), pointAt('2024-01-10T08:05Z')],
      [pointAt('2024-01-10T08:05Z')],
    ],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T09:00Z'),
    looksAt: 'filled',
    expects: ['2024-01-10T08:00:00.000Z: 1 of 1'],
  },
  {
    title: 'lets the highest version of a row count, whichever came last',
    batches: [
      [pointAt('2024-01-10T08:05Z', { version: 1, value: 1 })],
      [pointAt('2024-01-10T08:05Z', { version: 3, value: 3 })],
      [pointAt('2024-01-10T08:05Z', { version: 2, value: 2 })],
    ],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T09:00Z'),
    looksAt: 'filled',
    expects: ['2024-01-10T08:00:00.000Z: 1 of 3'],
  },
  {
    title: 'takes in a row that comes days late',
    batches: [[pointAt('2024-01-10T08:05Z')], [pointAt('2024-01-07T08:05Z', { value: 2 })]],
    asks: asking('hour', '2024-01-07T08:00Z/2024-01-07T09:00Z'),
    looksAt: 'filled',
    expects: ['2024-01-07T08:00:00.000Z: 1 of 2'],
  },
];

/** What every store for time series must do. */
export const TIME_SERIES_DEMANDS: readonly Demand<TimeSeriesSubject>[] = TRIALS.map(demandOfRows);
