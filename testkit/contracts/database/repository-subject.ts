import type { NamedSubject } from '../case.js';

/** A part of a list: so many rows, after the one with that id. */
export interface PageWish<Id> {
  readonly limit: number;
  readonly after?: Id | undefined;
}

/**
 * A repository on an empty store. `Draft` is what its users write, `Row` what it gives them back,
 * `Id` how they name a row.
 */
export interface OpenRepository<
  Draft extends object,
  Row extends Draft,
  Id,
> extends AsyncDisposable {
  create(draft: Draft): Promise<Row>;
  find(id: Id): Promise<Row | null | undefined>;
  /** Changes some fields; gives the row as it has become, or nothing where there is none. */
  update(id: Id, changes: Partial<Draft>): Promise<Row | null | undefined>;
  /** Tells whether there was such a row. */
  remove(id: Id): Promise<boolean>;
  /** All of them, or none. Without it, or without `page`, a subject lacks `batches`. */
  createAll?(drafts: readonly Draft[]): Promise<unknown>;
  /**
   * Changes a row as it was read, and gives it as it has become; gives nothing, or rejects, if it has
   * changed since. Without it a subject lacks `versions`.
   */
  revise?(read: Row, changes: Partial<Draft>): Promise<Row | null | undefined>;
  /** Rows in a steady order. Without it a subject lacks `pages`. */
  page?(wish: PageWish<Id>): Promise<readonly Row[]>;
}

/** What a subject may lack: the demands that need it are then not put to it. */
export type RepositoryExtra = 'batches' | 'optional fields' | 'pages' | 'uniqueness' | 'versions';

/** A repository that is put to the test: the adapter that its users write. */
export interface RepositorySubject<
  Draft extends object,
  Row extends Draft,
  Id,
> extends NamedSubject {
  readonly lacks?: readonly RepositoryExtra[];
  /** The repository on an empty store; it is disposed of after the case. */
  open(): Promise<OpenRepository<Draft, Row, Id>>;
  /** A draft whose fields differ from those of other numbers, and where they can, hold extremes. */
  draft(number: number): Draft;
  /** Changes of one field or more, but not of all, that differ from any draft. */
  change(number: number): Partial<Draft>;
  /** A change that empties a field. Without it a subject lacks `optional fields`. */
  readonly clearing?: Partial<Draft>;
  /** A draft with that text, as it is, in one of its fields or more. */
  withText(text: string): Draft;
  /** A draft that the store's rules forbid. */
  readonly forbidden: Draft;
  /** An id of the right form that no row has. */
  readonly missing: Id;
  idOf(row: Row): Id;
}
