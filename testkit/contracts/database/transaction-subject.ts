import type { NamedSubject } from '../case.js';

/** How a transaction is to run; without it as the database does by default. */
export interface TransactionWish {
  readonly isolation?: 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
}

/**
 * What runs transactions, on a store of whole numbers from 0 under texts as keys, which refuses any
 * other number. `Tx` is what work is handed to write with.
 */
export interface OpenTransactions<Tx> extends AsyncDisposable {
  /** How many transactions can be under way at a time; 3 or more. */
  readonly connections: number;
  run<Result>(work: (tx: Tx) => Promise<Result>, wish?: TransactionWish): Promise<Result>;
  get(tx: Tx, key: string): Promise<number | null>;
  /** Writes a number, whether or not there is one. */
  set(tx: Tx, key: string, value: number): Promise<unknown>;
  /** What everyone sees, outside of any transaction. */
  peek(key: string): Promise<number | null>;
  /** Runs a part that can fail alone. Without it a subject lacks `savepoints`. */
  nested?<Result>(tx: Tx, part: () => Promise<Result>): Promise<Result>;
  /**
   * Breaks the connection of this transaction when the server has got its commit, before it answers.
   * Without it a subject lacks `lost commits`.
   */
  loseCommit?(tx: Tx): Promise<unknown>;
}

/** What a subject may lack: the demands that need it are then not put to it. */
export type TransactionExtra = 'lost commits' | 'read only' | 'savepoints';

/** Transactions that are put to the test: the adapter that their users write. */
export interface TransactionSubject<Tx> extends NamedSubject {
  readonly lacks?: readonly TransactionExtra[];
  /** Connections of its own, to a store that others may use too; it is disposed of after the case. */
  open(): Promise<OpenTransactions<Tx>>;
}
