import type { Client } from 'pg';
import type { Fault } from '../fault.js';
import { heldFault, type Release } from '../held-fault.js';
import { openSession, quoteTable, withSession, type PostgresTarget } from './session.js';

/** The order in which a transaction writes to two tables. */
export interface TableOrder {
  readonly first: string;
  readonly then: string;
}

/**
 * A rival locks two tables in the other order than the transactions that are meant: after the
 * server's `deadlock_timeout` each of these fails with 40P01. Who writes to the second table alone
 * waits. It needs a superuser, since the rival must never be the victim.
 */
export function deadlock(target: PostgresTarget, { first, then }: TableOrder): Fault {
  return heldFault(`deadlock over ${first} and ${then}`, async () => {
    const rival = await openSession(target);
    const beginning = beginFight(rival, { first, then });
    const fight = await beginning.catch((error: unknown) => drop(rival, error));
    return endFight(target, fight);
  });
}

async function drop(rival: Client, error: unknown): Promise<never> {
  await rival.end();
  throw error;
}

/** A rival at work: the server's process, and the end of it. */
interface Fight {
  readonly pid: number;
  readonly ended: Promise<unknown>;
}

/** Resolves when the rival holds its first lock. */
async function beginFight(rival: Client, { first, then }: TableOrder): Promise<Fight> {
  await rival.query("SET deadlock_timeout = '1h'; SET lock_timeout = 0");
  const { rows } = await rival.query<Pick<Fight, 'pid'>>('SELECT pg_backend_pid() AS pid');
  const names = { first: await quoteTable(rival, first), then: await quoteTable(rival, then) };
  await rival.query(holdSecond(names));
  // It goes on until the session is ended.
  const ended = fightOn(rival, names).catch(() => undefined);
  return { pid: rows[0]!.pid, ended };
}

async function fightOn(rival: Client, names: TableOrder): Promise<never> {
  for (;;) {
    await rival.query(seizeFirst(names));
    await rival.query(holdSecond(names));
  }
}

const holdSecond = ({ then }: TableOrder): string => `BEGIN; LOCK TABLE ${then} IN SHARE MODE`;

/** Waits for a writer, and then for the writer's lock; when that has failed, all is let go. */
const seizeFirst = ({ first }: TableOrder): string =>
  `${awaitWriter(first)}; LOCK TABLE ${first} IN SHARE MODE; ROLLBACK`;

const awaitWriter = (table: string): string => `DO $lintel$ BEGIN
    WHILE NOT EXISTS (SELECT FROM pg_locks WHERE granted AND mode = 'RowExclusiveLock'
        AND relation = $name$${table}$name$::regclass) LOOP
      PERFORM pg_sleep(0.002);
    END LOOP;
  END $lintel$`;

/** The rival is in the midst of a statement, so another session ends it. */
const endFight =
  (target: PostgresTarget, { pid, ended }: Fight): Release =>
  async () => {
    await withSession(target, (session) => session.query('SELECT pg_terminate_backend($1)', [pid]));
    await ended;
  };
