import { LintelError } from '../../../policy/errors.js';

/**
 * Runs a statement without a driver, in the database that the URL names. Throws `service-failed` with
 * what ClickHouse says.
 */
export async function sendQuery(url: string, statement: string): Promise<string> {
  const { username, password, origin, pathname } = new URL(url);
  const headers = { 'x-clickhouse-user': username || 'default', 'x-clickhouse-key': password };
  const place = new URL(pathname === '/' ? '/' : `/?database=${pathname.slice(1)}`, origin);
  const response = await fetch(place, { method: 'POST', body: statement, headers });
  return response.ok ? response.text() : refused(statement, await response.text());
}

/** In characters: a statement may bring along the rows that it inserts. */
const LONGEST_SHOWN = 300;

function refused(statement: string, answer: string): never {
  const message = `ClickHouse refused ${statement.slice(0, LONGEST_SHOWN)}: ${answer.trim()}`;
  throw new LintelError('service-failed', message);
}
