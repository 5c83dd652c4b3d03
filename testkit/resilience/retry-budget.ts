import type { BudgetSettings } from './settings.js';

/** Ten tenths add up to a little less than one. */
const ROUNDING = 1e-9;

/**
 * What all calls together may spend on retries, so that retries can't multiply a failing service's
 * load: each call saves up `ratio`, each retry costs 1 (as Finagle's `RetryBudget` does).
 */
export class RetryBudget {
  readonly #settings: BudgetSettings;
  #saved: number;

  constructor(settings: BudgetSettings) {
    this.#settings = settings;
    this.#saved = settings.burst;
  }

  deposit(): void {
    this.#saved = Math.min(this.#settings.burst, this.#saved + this.#settings.ratio);
  }

  /** Takes one retry out, if there is one. */
  take(): boolean {
    if (this.#saved < 1 - ROUNDING) return false;
    this.#saved -= 1;
    return true;
  }
}
