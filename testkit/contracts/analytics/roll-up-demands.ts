import { seededRandom } from '../../seeded-random.js';
import type { Demand } from '../case.js';
import { asking, pointAt } from './time-series-demands.js';
import type { Point, TimeSeriesSubject } from './time-series-subject.js';
import { demandOfRollUps, type TimeSeriesTrial } from './time-series-trial.js';

const MINUTE = 60_000;
const BEGIN = Date.parse('2024-01-10T08:00Z');
const HOURS = 4;

/** A row a minute; values are binary fractions, so that sums are exact in any order. */
const MANY = Array.from({ length: HOURS * 60 }, drawPoint);

function drawPoint(_: unknown, minute: number): Point {
  const at = new Date(BEGIN + minute * MINUTE).toISOString();
  return pointAt(at, { value: Math.floor(seededRandom(minute)() * 800 - 400) / 8 });
}

const sumsOfMany = (): readonly string[] =>
  Array.from({ length: HOURS }, (_, hour) => {
    const rows = MANY.slice(hour * 60, (hour + 1) * 60);
    const sum = rows.map(({ value }) => value).reduce((total, value) => total + value);
    return `${new Date(BEGIN + hour * 60 * MINUTE).toISOString()}: ${rows.length} of ${sum}`;
  });

const TRIALS: readonly TimeSeriesTrial[] = [
  {
    title: 'rolls rows up to their exact sums',
    batches: [MANY.slice(0, 100), MANY.slice(100, 170), MANY.slice(170)],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T12:00Z'),
    looksAt: 'filled',
    expects: sumsOfMany(),
  },
  {
    title: 'shows a gap in roll-ups as empty buckets',
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
    title: 'takes late rows into a roll-up that was read before',
    batches: [
      [pointAt('2024-01-10T08:05Z'), pointAt('2024-01-10T11:05Z')],
      [pointAt('2024-01-10T08:06Z', { value: 2 }), pointAt('2024-01-10T08:55Z', { value: 4 })],
    ],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T09:00Z'),
    looksAt: 'filled',
    expects: ['2024-01-10T08:00:00.000Z: 3 of 7'],
  },
  {
    title: 'rolls a row up once that came three times',
    batches: [
      [pointAt('2024-01-10T08:05Z'), pointAt('2024-01-10T08:05Z')],
      [pointAt('2024-01-10T08:05Z')],
    ],
    asks: asking('hour', '2024-01-10T08:00Z/2024-01-10T09:00Z'),
    looksAt: 'filled',
    expects: ['2024-01-10T08:00:00.000Z: 1 of 1'],
  },
  {
    title: 'rolls up the highest version of a row, whichever came last',
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
    title: 'rolls up days of a zone that is half an hour off',
    batches: [[pointAt('2024-01-09T18:29Z'), pointAt('2024-01-09T18:31Z', { value: 2 })]],
    asks: asking('day', '2024-01-08T18:30Z/2024-01-10T18:30Z', 'Asia/Kolkata'),
    looksAt: 'filled',
    expects: ['2024-01-08T18:30:00.000Z: 1 of 1', '2024-01-09T18:30:00.000Z: 1 of 2'],
  },
];

/** What a store that rolls up must do. */
export const ROLL_UP_DEMANDS: readonly Demand<TimeSeriesSubject>[] = TRIALS.map(demandOfRollUps);
