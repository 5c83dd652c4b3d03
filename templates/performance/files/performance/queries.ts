import { Pool, type PoolConfig } from 'pg';

const ACCOUNTS = 10_000;

const FILL = `
  CREATE TABLE accounts (id bigint PRIMARY KEY, owner text NOT NULL, balance bigint NOT NULL);
  INSERT INTO accounts SELECT id, 'owner ' || id, id * 100 FROM generate_series(1, ${ACCOUNTS}) id;
  ANALYZE accounts`;

/** Fills a database with what is asked for. */
export async function fillAccounts(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query(FILL);
}

/** Accounts of a database, as a service reads them: put your own in its place. */
export class Accounts implements AsyncDisposable {
  readonly #pool: Pool;
  #asked = 0;

  constructor(config: PoolConfig) {
    this.#pool = new Pool({ max: 8, ...config }).on('error', () => undefined);
  }

  /** Reads an account, the next one each time. */
  async readNext(): Promise<string> {
    this.#asked += 1;
    const id = 1 + ((this.#asked * 7919) % ACCOUNTS);
    const { rows } = await this.#pool.query<{ owner: string }>(BY_ID, [id]);
    return rows[0]!.owner;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool.end();
  }
}

const BY_ID = 'SELECT owner FROM accounts WHERE id = $1';
