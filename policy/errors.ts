/** What can be wrong with the world that a run meets. Each ends the run with exit code 2. */
export type ErrorCode =
  | 'policy-invalid'
  | 'policy-unreadable'
  | 'policy-ambiguous'
  | 'policy-vacuous'
  | 'path-unmatched'
  | 'option-invalid'
  | 'rule-unknown'
  | 'git-failed'
  | 'output-unwritable'
  | 'watch-failed'
  | 'service-unavailable'
  | 'service-failed'
  | 'template-invalid'
  | 'install-failed'
  | 'baseline-invalid';

/** Misuse or a broken world, in words that say what is wrong, where, and what to do. */
export class LintelError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'LintelError';
  }
}
