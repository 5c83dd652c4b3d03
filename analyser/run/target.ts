import type { Stats } from 'node:fs';
import type { Language } from '../facts/languages.js';
import type { Unreadable } from './listing.js';

/** Where a content comes from: the disk, git's index, or standard input. */
export type Origin =
  | { readonly kind: 'disk'; readonly path: string; readonly stats: Stats }
  | { readonly kind: 'index'; readonly oid: string }
  | { readonly kind: 'text'; readonly content: Uint8Array };

/** A file that is to be judged. */
export interface Target {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly language: Language;
  readonly origin: Origin;
}

/** Why a discovered file is not judged. */
export type SkipReason =
  | 'other-extension'
  | 'declaration'
  | 'ignored'
  | 'generated'
  | 'missing'
  | 'symlink'
  | 'submodule'
  | 'special';

/** A discovered file that is not judged. */
export interface Skipped {
  readonly file: string;
  readonly reason: SkipReason;
}

/** What was found where a run looked. Every discovered file is a target, skipped, or unreadable. */
export interface Selection {
  readonly targets: readonly Target[];
  readonly skipped: readonly Skipped[];
  /** Files and folders that could not be looked at, as failures of their own. */
  readonly unreadable: readonly Unreadable[];
}
