import { countFrom, type Counts, type ReadCounts } from '../budgets/operations.js';

/** What is called, and what reads how many operations it has made. */
interface Countable {
  readonly action: () => unknown;
  readonly operations?: ReadCounts | undefined;
}

/** An action whose calls and operations are counted from now on. */
export class CountedAction {
  readonly #count: (calls: number) => Counts;
  readonly #action: () => unknown;
  #calls = 0;

  constructor({ action, operations }: Countable) {
    this.#action = action;
    this.#count = countFrom(operations);
  }

  readonly call = (): unknown => {
    this.#calls += 1;
    return this.#action();
  };

  /** Operations a call, by all calls: a ramp makes some that its figures leave out. */
  operations(): Counts {
    return this.#count(this.#calls);
  }
}
