import type { Guard } from '../guard.js';
import type { NamedSubject } from '../../contracts/case.js';

/** What a breaker is to be set to; times are in milliseconds. */
export interface BreakerDemands {
  /** So many failures in a row open it. */
  readonly threshold: number;
  readonly halfOpenAfter: number;
  /** When a call that doesn't end counts as failed, if it is to. */
  readonly timeout?: number;
}

/** A breaker that is being tested. */
export interface TestedBreaker extends Guard {
  /** Lets at least so much time pass, as the breaker sees it. */
  pass(milliseconds: number): Promise<void>;
  dispose?(): void;
}

/** A kind of breaker: the adapter that its users write to put it to the test. */
export interface BreakerSubject extends NamedSubject {
  make(demands: BreakerDemands): TestedBreaker;
}
