import { chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from 'pg';
import { lowerUser } from '../../services/drop-user.js';
import { fullDisk } from '../disk/faults.js';
import type { SmallDisk } from '../disk/small-disk.js';
import { PostgresWorld } from './postgres-world.js';
import { sightOf, type Scene, type Trial } from './trial.js';

/** A PostgreSQL that has a table on a small disk. */
export class DiskWorld implements AsyncDisposable {
  private constructor(
    readonly disk: SmallDisk,
    readonly pool: Pool,
    private readonly world: PostgresWorld,
  ) {}

  /** The disk ends with the world. */
  static async open(disk: SmallDisk): Promise<DiskWorld> {
    const world = await PostgresWorld.open();
    const pool = await world.pool();
    await pool.query(`CREATE TABLESPACE small LOCATION '${makeFolder(disk)}'`);
    await pool.query('CREATE TABLE ledger (line text) TABLESPACE small');
    return new DiskWorld(disk, pool, world);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.world[Symbol.asyncDispose]();
    await this.disk.stop();
  }
}

/** A folder that belongs to who PostgreSQL runs as. */
function makeFolder(disk: SmallDisk): string {
  const folder = path.join(disk.folder, 'table space');
  const { owner = `${process.getuid!()}:${process.getgid!()}` } = lowerUser().ground;
  const [uid = 0, gid = 0] = owner.split(':').map(Number);
  mkdirSync(folder);
  chownSync(folder, uid, gid);
  return folder;
}

/** What a client of PostgreSQL sees of a full disk. */
export const DISK_TRIALS: readonly Trial<DiskWorld>[] = [
  {
    title: 'disk: full, with a table of PostgreSQL on it',
    ...{ sees: '53100', within: 10_000 },
    prepare: ({ disk, pool }) => {
      const meet: Scene['meet'] = (strike) => strike().then(() => sightOf(pool.query(WRITE)));
      return { fault: fullDisk(disk), meet, use: () => rewrite(pool) };
    },
  },
];

const WRITE = "INSERT INTO ledger SELECT repeat('x', 1000) FROM generate_series(1, 2000)";

async function rewrite(pool: Pool): Promise<void> {
  await pool.query('TRUNCATE ledger');
  await pool.query(WRITE);
}
