import { LintelError } from '../../../policy/errors.js';
import { parseDuration, showMilliseconds } from '../../duration.js';
import { waitUntil } from '../../services/wait.js';
import type { Fault } from '../fault.js';
import { breakOrUndo, heldFault, type Release } from '../held-fault.js';
import { openSession, withSession, type PostgresTarget } from './session.js';

/**
 * The server ends every statement that takes longer, with 57014: in all of its databases, and for
 * sessions that have set no limit of their own. It needs a superuser. Throws `service-failed` where
 * the database or its user has a limit of its own, which goes before the server's.
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
  if (!CHANGED_BY_FILES.includes(before.source)) throw hasItsOwn(before);
  const set = () => changeLimit(target, `SET statement_timeout = ${limit}`, limit);
  const unset = () => changeLimit(target, 'RESET statement_timeout', before.limit);
  return breakOrUndo(set, unset);
}

/** Where a limit may come from that gives way to the server's files. */
const CHANGED_BY_FILES: readonly string[] = ['default', 'configuration file'];

function hasItsOwn({ limit, source }: Limit): LintelError {
  const message = `Sessions have a statement_timeout of ${limit} ms from: ${source}.`;
  const help = 'It goes before the limit of the server, so reset it first.';
  return new LintelError('service-failed', `${message} ${help}`);
}

/** The server reads its files anew in its own time; a session that begins after that knows them. */
async function changeLimit(target: PostgresTarget, change: string, limit: number): Promise<void> {
  await withSession(target, async (session) => {
    await session.query(`ALTER SYSTEM ${change}`);
    await session.query('SELECT pg_reload_conf()');
  });
  const wait = { awaited: `a statement_timeout of ${limit}`, longest: LONGEST_RELOAD };
  await waitUntil(() => isLimit(target, limit), wait);
}

/** A limit may be so short that it ends the question, too: it is asked again. */
async function isLimit(target: PostgresTarget, limit: number): Promise<boolean> {
  const reading = readLimit(target).catch((error: unknown) => {
    if (!isCanceled(error)) throw error;
  });
  return (await reading)?.limit === limit;
}

const isCanceled = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '57014';

/** In milliseconds. A server reloads within some; a machine under load is slower. */
const LONGEST_RELOAD = 30_000;

/** As a session has it that sets none. */
interface Limit {
  /** In milliseconds. */
  readonly limit: number;
  /** In PostgreSQL's words. */
  readonly source: string;
}

async function readLimit(target: PostgresTarget): Promise<Limit> {
  const session = await openSession(target, '');
  return (await session.query<Limit>(READ_LIMIT).finally(() => session.end())).rows[0]!;
}

const READ_LIMIT = `SELECT setting::int AS limit, source FROM pg_settings
  WHERE name = 'statement_timeout'`;
