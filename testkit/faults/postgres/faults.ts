import type { Fault } from '../fault.js';
import { blow, heldFault } from '../held-fault.js';
import { openSession, quoteTable, withSession, type PostgresTarget } from './session.js';

/** Every connection to a database is ended by the server: what runs on it fails with 57P01. */
export function terminateConnections(target: PostgresTarget): Fault {
  return blow('connections terminated', () =>
    withSession(target, async (session) => void (await session.query(TERMINATE))),
  );
}

/** It waits until each is gone, for ten seconds at most. */
const TERMINATE = `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
  WHERE datname = current_database() AND backend_type = 'client backend'
    AND pid <> pg_backend_pid()`;

/** Another session holds a table, for readers too: who has a `lock_timeout` fails with 55P03. */
export function lockTable(target: PostgresTarget, table: string): Fault {
  return heldFault(`${table} locked`, async () => {
    const session = await openSession(target);
    const lock = holdTable(session, table);
    await lock.catch((error: unknown) => session.end().then(() => Promise.reject(error)));
    return () => session.end();
  });
}

async function holdTable(session: Session, table: string): Promise<void> {
  const name = await quoteTable(session, table);
  await session.query(`BEGIN; LOCK TABLE ${name} IN ACCESS EXCLUSIVE MODE`);
}

type Session = Awaited<ReturnType<typeof openSession>>;
