import type { NamedSubject } from '../case.js';

/** What a pool is to be; times are in milliseconds. */
export interface PoolWish {
  /** The most connections at a time. */
  readonly max: number;
  /** The longest that one may wait for a connection. */
  readonly acquireTimeout: number;
  /** After so long a connection that nobody uses is closed. */
  readonly idleTimeout?: number;
  /** After so many uses a connection is replaced. */
  readonly maxUses?: number;
}

/** How many connections there are, how many of them nobody uses, and how many wait for one. */
export interface PoolUse {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A way to the server, which can be cut: what goes by it is reset. */
export interface Route {
  cut(): Promise<unknown>;
  mend(): Promise<unknown>;
}

/** A pool of connections. `Connection` is what its users get. */
export interface OpenPool<Connection> extends AsyncDisposable {
  acquire(): Promise<Connection>;
  release(connection: Connection): unknown;
  /** Asks the server by which number it knows the connection. */
  ping(connection: Connection): Promise<number>;
  /** Begins a transaction, and leaves it open. */
  begin(connection: Connection): Promise<unknown>;
  isInTransaction(connection: Connection): Promise<boolean>;
  /** Has the server end the connection that it knows by this number. */
  lose(id: number): Promise<unknown>;
  /** How many connections of this pool the server has. */
  countOpen(): Promise<number>;
  /** Lets nobody in any more, and closes what is given back. */
  close(): Promise<unknown>;
  /** Without it a subject lacks `figures`. */
  use?(): PoolUse;
  /** The lines of code that hold a connection now. Without it a subject lacks `holders`. */
  holders?(): readonly string[];
  /** The ways to the server, the first one first. Without it a subject lacks `outages`. */
  readonly routes?: readonly Route[];
}

/** What a subject may lack: the demands that need it are then not put to it. */
export type PoolExtra =
  'failover' | 'figures' | 'holders' | 'idle timeout' | 'outages' | 'recycling';

/** A pool that is put to the test: the adapter that its users write. */
export interface PoolSubject<Connection> extends NamedSubject {
  readonly lacks?: readonly PoolExtra[];
  /** A pool of its own; it is disposed of after the case. */
  open(wish: PoolWish): Promise<OpenPool<Connection>>;
}
