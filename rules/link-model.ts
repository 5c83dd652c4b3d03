import type { Place, Span } from './model.js';

/** By which syntax one file leads to another. */
export type LinkKind = 'import' | 're-export' | 'dynamic-import' | 'require';

/** One name that a link brings: `{ load as read }` has `load` as its name and `read` as its local. */
export interface LinkedName {
  /** On the other side; `default`, or `*` for all of it. */
  readonly name: string;
  /** On this side; for a re-export the name that is given on. */
  readonly local: string;
  readonly typeOnly: boolean;
}

/** What a file says of another one, with a literal name. The place is that of the specifier. */
export interface Link extends Place, Span {
  readonly specifier: string;
  readonly kind: LinkKind;
  /** Nothing of it is left when types are erased. */
  readonly typeOnly: boolean;
  /** Empty where it is loaded for its effects only, or where the names are not to be told. */
  readonly names: readonly LinkedName[];
}
