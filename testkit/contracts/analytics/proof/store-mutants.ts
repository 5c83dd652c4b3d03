import type { Mutant } from '../../proof/mutants.js';
import type {
  Bucket,
  BucketQuery,
  Point,
  TestedTimeSeries,
  TimeSeriesSubject,
} from '../time-series-subject.js';
import { referenceStores, type Change } from './reference-store.js';
import type { RememberingWarehouse } from './remembering-warehouse.js';
import type { RowChange } from './row-changes.js';

/** A fault in the reference store, and the one demand that has to notice. */
export interface StoreFault {
  readonly breaks: string;
  readonly caughtBy: string;
  readonly change: Change;
}

/** The mutant that a fault makes of the reference store. */
export function toMutant(tables: Tables, fault: StoreFault): Mutant<TimeSeriesSubject> {
  return { ...fault, subject: referenceStores(tables, fault.change) };
}

type Tables = () => RememberingWarehouse;

/** Questions that are put in other words. */
export const wording = (words: string | RegExp, others: string): Change => ({
  warehouse: (tables) => ({
    tell: (statement, given) => tables.tell(statement, given),
    ask: (query, given) => tables.ask(query.replaceAll(words, others), given),
    load: (table, rows) => tables.load(table, rows),
    close: () => tables.close(),
  }),
});

/** What is asked of a store. */
type Reading = 'query' | 'rollUp';

/** Rows that are changed before one kind of question sees them; the others see what is right. */
export const seeing = (reading: Reading, change: RowChange): Change => ({
  store: (store) => {
    const twin = new Twin(store, change);
    const insert = (points: readonly Point[]) => twin.insert(points);
    return { ...store, insert, ...twin.answers(reading) };
  },
});

/** The changed rows, kept beside the others under another name, if any is changed. */
class Twin {
  readonly #earlier: Point[] = [];
  readonly #waiting: Point[] = [];
  #differs = false;

  constructor(
    readonly store: TestedTimeSeries,
    readonly change: RowChange,
  ) {}

  insert(points: readonly Point[]): Promise<void> {
    const changed = this.change(points, this.#earlier);
    this.#earlier.push(...points);
    this.#waiting.push(...changed.map(rename));
    this.#differs ||= JSON.stringify(points) !== JSON.stringify(changed);
    return this.store.insert(points);
  }

  answers(reading: Reading): Partial<TestedTimeSeries> {
    const { store } = this;
    const all: Required<Pick<TestedTimeSeries, Reading>> = {
      query: async (query) => store.query(await this.#turn(query)),
      rollUp: async (query) => store.rollUp!(await this.#turn(query)),
    };
    return { [reading]: all[reading] };
  }

  async #turn(query: BucketQuery): Promise<BucketQuery> {
    if (!this.#differs) return query;
    if (this.#waiting.length > 0) await this.store.insert(this.#waiting.splice(0));
    return rename(query);
  }
}

const rename = <T extends { readonly series: string }>(it: T): T => ({
  ...it,
  series: `changed ${it.series}`,
});

/** Questions to the rows that are changed before they are put. */
export const asking = (change: (query: BucketQuery) => BucketQuery): Change => ({
  store: (store) => ({ ...store, query: (query) => store.query(change(query)) }),
});

type Answer = readonly Bucket[];

/** Answers from the rows that are changed before they are given. */
export const answering = (change: (buckets: Answer) => Answer): Change => ({
  store: (store) => ({ ...store, query: (query) => store.query(query).then(change) }),
});
