import type { Bucket } from '../time-series-subject.js';
import { countSendings, forgetOlder, numberSendings, roundValues } from './row-changes.js';
import { seeing, wording, type StoreFault } from './store-mutants.js';

const withoutGaps = (buckets: readonly Bucket[] = []): readonly Bucket[] =>
  buckets.filter(({ count }) => count > 0);

const AN_HOUR = 3_600_000;

/** A fault for each demand on roll-ups. */
export const ROLL_UP_FAULTS: readonly StoreFault[] = [
  {
    breaks: 'rolls up whole numbers',
    caughtBy: 'rolls rows up to their exact sums',
    change: seeing('rollUp', roundValues),
  },
  {
    breaks: 'leaves gaps out of roll-ups',
    caughtBy: 'shows a gap in roll-ups as empty buckets',
    change: {
      store: (store) => ({
        ...store,
        rollUp: (query) => store.rollUp!(query).then(withoutGaps),
      }),
    },
  },
  {
    breaks: 'closes a roll-up after an hour',
    caughtBy: 'takes late rows into a roll-up that was read before',
    change: seeing('rollUp', forgetOlder(AN_HOUR)),
  },
  {
    breaks: 'adds each row that comes to its roll-up',
    caughtBy: 'rolls a row up once that came three times',
    change: seeing('rollUp', countSendings),
  },
  {
    breaks: 'rolls up the row that came last',
    caughtBy: 'rolls up the highest version of a row, whichever came last',
    change: seeing('rollUp', numberSendings),
  },
  {
    breaks: 'rolls up by hours only',
    caughtBy: 'rolls up days of a zone that is half an hour off',
    change: wording(
      'FROM quarters FINAL',
      'FROM (SELECT * REPLACE (toStartOfHour(quarter) AS quarter) FROM quarters FINAL)',
    ),
  },
];
