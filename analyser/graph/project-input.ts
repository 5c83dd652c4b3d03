import type { Link } from '../../rules/link-model.js';
import type { Outline } from '../../rules/outline-model.js';

/** What was read of one file for the rules of the project. */
export interface ModuleInput {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly links: readonly Link[];
  readonly outline: Outline;
}
