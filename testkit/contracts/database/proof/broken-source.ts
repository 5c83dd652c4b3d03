import { Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import { DatabasePool, type Lease } from '../../../../integration/platform/database/pool.js';
import type { Queryable } from '../../../../integration/platform/database/queryable.js';
import type { ConnectionSource } from '../../../../integration/platform/database/transactions.js';
import type { WireBreakage } from './wire-breakages.js';

/** Connections that something is wrong with. */
export class BrokenSource implements ConnectionSource {
  readonly #source: ConnectionSource & { end(): unknown };

  constructor(
    url: string,
    max: number,
    readonly breakage: WireBreakage,
  ) {
    this.#source = breakage.release === 'unseen' ? openUnseen(url, max) : openWhole(url, max);
  }

  async acquire(): Promise<Lease> {
    const { client, release } = await this.#source.acquire();
    const wire = new Wire(client, this.breakage);
    return { client: wire, release: () => (wire.isKept ? undefined : release()) };
  }

  /** Connections that are kept for ever are not waited for. */
  end(): void {
    void this.#source.end();
  }
}

function openUnseen(connectionString: string, max: number) {
  const pool = new Pool({ connectionString, max }).on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return { acquire: () => pool.connect().then(toUnseen), end: () => pool.end() };
}

const toUnseen = (client: PoolClient): Lease => ({ client, release: () => client.release() });

const ignore = (): void => undefined;

function openWhole(url: string, max: number) {
  const pool = new DatabasePool({ urls: [url], max, acquireTimeout: 4000 });
  return { acquire: () => pool.acquire(), end: () => pool.close() };
}

/** A connection whose statements, answers and errors are tampered with. */
class Wire implements Queryable {
  #isRefused = false;
  isKept = false;

  constructor(
    readonly whole: Queryable,
    readonly breakage: WireBreakage,
  ) {}

  async query<Row extends QueryResultRow>(text: string, values?: unknown[]) {
    this.#keepAfter(text);
    const statement = this.breakage.statement?.(text, this.#isRefused) ?? text;
    const asked = this.whole.query<Row>(statement, values);
    const result = await asked.catch((error: Error) => this.#fail(error));
    return (this.breakage.answer?.(result) ?? result) as QueryResult<Row>; // with the rows it had
  }

  #keepAfter(text: string): void {
    const isAsked = this.breakage.release === 'never after ROLLBACK';
    if (isAsked && text === 'ROLLBACK' && !this.#isRefused) this.isKept = true;
  }

  #fail(error: Error): never {
    this.#isRefused = true;
    throw this.breakage.error?.(error) ?? error;
  }
}
