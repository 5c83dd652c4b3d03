import type { NamedSubject } from '../case.js';

/** An error that was caught, and where in time and in which trace. */
export interface ErrorOccurrence {
  readonly error: Error;
  readonly at: Date;
  /** 32 hex digits. */
  readonly traceId: string;
}

/** What is one fault, however often it occurred. */
export interface ErrorGroup {
  readonly fingerprint: string;
  readonly count: number;
  readonly first: Date;
  readonly last: Date;
  /** The traces in which it occurred. */
  readonly traceIds: readonly string[];
}

/** A place of its own where errors are grouped; empty when it is opened. */
export interface TestedGrouping extends AsyncDisposable {
  /** Resolves when `groups` counts it. */
  record(occurrence: ErrorOccurrence): Promise<void>;
  /** Records as another process of the same application would. */
  recordElsewhere(occurrence: ErrorOccurrence): Promise<void>;
  groups(): Promise<readonly ErrorGroup[]>;
}

/** A way of grouping errors: the adapter that its users write to put it to the test. */
export interface ErrorGroupingSubject extends NamedSubject {
  open(): Promise<TestedGrouping>;
}
