import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import { Endpoints } from './endpoints.js';
import { Holders, toHolder, type Holder } from './holders.js';
import type { Queryable } from './queryable.js';

/** What a pool is to be; times are in milliseconds. */
export interface PoolSettings {
  /** Where the database is; further addresses serve if the first can't. */
  readonly urls: readonly [string, ...string[]];
  /** The most connections at a time, to an address. */
  readonly max: number;
  /** How long one may wait for a connection. */
  readonly acquireTimeout: number;
  /** After so long a connection that nobody uses is closed. */
  readonly idleTimeout?: number;
  /** After so many uses a connection is replaced. */
  readonly maxUses?: number;
  /** As the server names its connections. */
  readonly name?: string;
}

/** A connection that is one's own until it is given back. */
export interface Lease {
  readonly client: Queryable;
  /** Gives it back; again does nothing. */
  release(): void;
}

/** How many connections there are, how many of them are free, and how many wait for one. */
export interface PoolUse {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** All connections are in use, and stayed so. */
export class PoolExhausted extends Error {
  constructor(use: PoolUse, holders: readonly Holder[]) {
    const count = `${use.total - use.idle} are in use, ${use.waiting} more wait.`;
    const lines = holders.map(({ line }) => `\n  held by ${line}`);
    super(`No connection came free in time: ${count} The longest holders:${lines.join('')}`);
    this.name = 'PoolExhausted';
  }
}

/** So many holders are named at most. */
const NAMED = 3;

/** Connections to a database. */
export class DatabasePool implements Queryable, AsyncDisposable {
  readonly #endpoints: Endpoints;
  readonly #holders = new Holders();
  #ended: Promise<void> | undefined;

  constructor({ urls, max, acquireTimeout, ...rest }: PoolSettings) {
    const { idleTimeout = 10_000, maxUses = Infinity, name = 'app' } = rest;
    const limits = { max, connectionTimeoutMillis: acquireTimeout };
    const ends = { idleTimeoutMillis: idleTimeout, maxUses };
    this.#endpoints = new Endpoints(urls, { ...limits, ...ends, application_name: name });
  }

  get use(): PoolUse {
    const { totalCount: total, idleCount: idle, waitingCount: waiting } = this.#endpoints.active;
    return { total, idle, waiting };
  }

  /** Throws `PoolExhausted` where none comes free in time. */
  acquire(): Promise<Lease> {
    const holder = toHolder(this.acquire);
    return this.#connect(holder);
  }

  /** Runs one statement on a connection of its own. */
  async query<Row extends QueryResultRow>(
    text: string,
    values?: unknown[],
  ): Promise<QueryResult<Row>> {
    const { client, release } = await this.acquire();
    return client.query<Row>(text, values).finally(release);
  }

  /** Who has held a connection for so long that it may be forgotten, the longest first. */
  heldLongerThan(milliseconds: number): readonly Holder[] {
    return this.#holders.longerThan(milliseconds);
  }

  /** Lets nobody in any more, and ends when all connections are given back and closed. */
  close(): Promise<void> {
    this.#ended ??= this.#endpoints.end();
    return this.#ended;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #connect(holder: Holder): Promise<Lease> {
    const client = await this.#endpoints.connect().catch((error: unknown) => this.#explain(error));
    this.#holders.take(client, holder);
    return new ClientLease(client, () => this.#holders.giveBack(client));
  }

  #explain(error: unknown): never {
    if (!String(error).includes('timeout exceeded when trying to connect')) throw error;
    throw new PoolExhausted(this.use, this.heldLongerThan(0).slice(0, NAMED));
  }
}

/** A connection that is lost while it is in use says so to its next statement. */
const ignoreLoss = (): void => undefined;

class ClientLease implements Lease {
  #isHeld = true;

  constructor(
    readonly client: PoolClient,
    private readonly giveBack: () => void,
  ) {
    client.on('error', ignoreLoss);
  }

  readonly release = (): void => {
    if (this.#isHeld) endLease(this.client, this.giveBack);
    this.#isHeld = false;
  };
}

/** A connection with an open transaction is closed: the next user would be in that transaction. */
function endLease(client: PoolClient, giveBack: () => void): void {
  giveBack();
  client.off('error', ignoreLoss);
  client.release(client.getTransactionStatus() !== 'I');
}
