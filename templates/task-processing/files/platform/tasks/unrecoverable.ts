/** An error that no further attempt mends. Its name is BullMQ's, which tries no more for it. */
export class UnrecoverableError extends Error {
  override readonly name = 'UnrecoverableError';
}

/** Whether a job that failed by this may be tried again. */
export const isWorthTrying = (error: unknown): boolean => !(error instanceof UnrecoverableError);
