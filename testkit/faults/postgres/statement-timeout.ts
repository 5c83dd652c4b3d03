import { parseDuration, showMilliseconds } from '../../duration.js';
import { waitUntil } from '../../services/wait.js';
import type { Fault } from '../fault.js';
import { heldFault, type Release } from '../held-fault.js';
import { openSession, withSession, type PostgresTarget } from './session.js';

/**
 * The server ends every statement that takes longer, with 57014: in all of its databases, and for
 * sessions that have set no limit of their own. It needs a superuser.
 */
export function statementTimeout(target: PostgresTarget, limit: string | number): Fault {
  const milliseconds = parseDuration(limit);
  if (milliseconds < SHORTEST) throw tooShort(milliseconds);
  const name = `statement timeout of ${showMilliseconds(milliseconds)}`;
  return heldFault(name, () => limitStatements(target, Math.round(milliseconds)));
}

/** In milliseconds: below it the server could not be asked any more. */
const SHORTEST = 10;

function tooShort(milliseconds: number): RangeError {
  const message = `A limit of statements is at least ${SHORTEST} ms, not ${milliseconds} ms.`;
  return new RangeError(message);
}

async function limitStatements(target: PostgresTarget, limit: number): Promise<Release> {
  const before = await readLimit(target);
  await changeLimit(target, `SET statement_timeout = ${limit}`, limit);
  return () => changeLimit(target, 'RESET statement_timeout', before);
}

/** The server reads its files anew in its own time; a session that begins after that knows them. */
async function changeLimit(target: PostgresTarget, change: string, limit: number): Promise<void> {
  await withSession(target, async (session) => {
    await session.query(`ALTER SYSTEM ${change}`);
    await session.query('SELECT pg_reload_conf()');
  });
  const wait = { awaited: `a statement_timeout of ${limit}`, longest: LONGEST_RELOAD };
  await waitUntil(async () => (await readLimit(target)) === limit, wait);
}

/** In milliseconds. A server reloads within some; a machine under load is slower. */
const LONGEST_RELOAD = 30_000;

/** In milliseconds, as a session has it that sets none. */
async function readLimit(target: PostgresTarget): Promise<number> {
  const session = await openSession(target, '');
  const query = "SELECT setting::int AS limit FROM pg_settings WHERE name = 'statement_timeout'";
  const asked = session.query<{ readonly limit: number }>(query).finally(() => session.end());
  return (await asked).rows[0]!.limit;
}
