import type { Span } from '../../../rules/model.js';
import type { Reference } from './references.js';

/** What was found all over a module, to be dealt out to what it stands in. */
export interface Found {
  readonly references: readonly Reference[];
  readonly assertions: readonly Span[];
}
