import type { Guard } from '../guard.js';
import type { RetrySettings } from '../settings.js';
import type { NamedSubject } from '../../contracts/case.js';

/** A kind of retry: the adapter that its users write to put it to the test. */
export interface RetrySubject extends NamedSubject {
  make(settings: RetrySettings): Guard;
  /** The delays that one call would wait for, in milliseconds, as many as are asked for. */
  drawDelays(settings: RetrySettings): Iterable<number>;
}
