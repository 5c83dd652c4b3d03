import { randomBytes } from 'node:crypto';
import type { Pool, PoolConfig } from 'pg';
import { lineOf } from '../../ledger/opened-at.js';
import { atEnd } from '../at-end.js';
import type { Belongings } from '../belongings.js';
import { loadDriver } from '../load-driver.js';

/** A database of its own on a server that runs. It is dropped with its scope. */
export interface Database extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  /** A pool of `pg` that ends with the database. */
  pool(config?: PoolConfig): Promise<Pool>;
  drop(): Promise<void>;
}

/** Fills a database that others are then copied from. */
export type Fill = (pool: Pool) => Promise<unknown>;

const load = () => loadDriver('pg', () => import('pg'));

/** The databases of a server. */
export class Databases {
  private readonly templates = new Map<Fill, Promise<string>>();

  /** Where the server outlives who uses it, templates have to be dropped. */
  constructor(
    private readonly url: string,
    private readonly belongings: Belongings,
    private readonly outlives = false,
  ) {}

  /** Makes a database: empty, or a copy of what `fill` fills once. */
  async create(fill?: Fill): Promise<Database> {
    const template = fill === undefined ? undefined : await this.templateOf(fill);
    const name = nameAnew('test');
    await this.run(copyOf(name, template));
    const place = { name, url: this.urlOf(name) };
    return new OwnDatabase(place, this.belongings, (sql) => this.run(sql));
  }

  /** Drops the templates, where the server outlives them. */
  async close(): Promise<void> {
    const made = await Promise.allSettled(this.outlives ? this.templates.values() : []);
    this.templates.clear();
    const names = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await Promise.all(names.map((name) => this.run(dropOf(name))));
  }

  private templateOf(fill: Fill): Promise<string> {
    if (this.outlives && this.templates.size === 0) atEnd(() => this.close());
    const known = this.templates.get(fill) ?? this.makeTemplate(fill);
    this.templates.set(fill, known);
    return known;
  }

  private async makeTemplate(fill: Fill): Promise<string> {
    const name = nameAnew('template');
    await this.run(copyOf(name));
    return this.fill(name, fill).catch(async (error: unknown) => {
      await this.run(dropOf(name)).catch(() => undefined);
      throw error;
    });
  }

  private async fill(name: string, fill: Fill): Promise<string> {
    const pool = await openPool({ connectionString: this.urlOf(name) });
    const filling = Promise.resolve(pool).then(fill);
    return filling.then(() => name).finally(() => pool.end());
  }

  private async run(sql: string): Promise<void> {
    const { Client } = (await load()).default;
    const client = new Client({ connectionString: this.url });
    client.on('error', ignoreLost);
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  private urlOf(name: string): string {
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    return url.href;
  }
}

const nameAnew = (kind: string): string => `lintel_${kind}_${randomBytes(6).toString('hex')}`;

const copyOf = (name: string, template = 'template1'): string =>
  `CREATE DATABASE "${name}" TEMPLATE "${template}"`;

const dropOf = (name: string): string => `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`;

async function openPool(config: PoolConfig): Promise<Pool> {
  const { Pool } = (await load()).default;
  return new Pool(config).on('error', ignoreLost);
}

/** A connection that is lost while nobody uses it fails no query. */
const ignoreLost = (): void => undefined;

class OwnDatabase implements Database {
  readonly name: string;
  readonly url: string;
  private readonly pools: Pool[] = [];

  constructor(
    place: Pick<Database, 'name' | 'url'>,
    private readonly belongings: Belongings,
    private readonly run: (sql: string) => Promise<void>,
  ) {
    ({ name: this.name, url: this.url } = place);
  }

  async pool(config: PoolConfig = {}): Promise<Pool> {
    const line = lineOf(this.pool);
    const pool = await openPool({ connectionString: this.url, ...config });
    this.pools.push(pool);
    return tellEnd(pool, this.belongings.enter({ what: `pool of database ${this.name}`, line }));
  }

  async drop(): Promise<void> {
    const open = this.pools.splice(0).filter(({ ended }) => !ended);
    await Promise.all(open.map((pool) => pool.end()));
    await this.run(dropOf(this.name));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.drop();
  }
}

/** A pool of `pg` says that it has ended to nobody but who ends it. */
function tellEnd(pool: Pool, ended: () => void): Pool {
  const endIt = pool.end.bind(pool);
  const end = (done?: () => void) => {
    const ending = endIt().then(ended);
    return done === undefined ? ending : void ending.then(done, done);
  };
  return Object.assign(pool, { end });
}
