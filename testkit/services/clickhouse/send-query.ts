import { LintelError } from '../../../policy/errors.js';

/**
 * Runs a statement without a driver, in the database that the URL names. Throws `service-failed` with
 * what ClickHouse says.
 */
export async function sendQuery(url: string, statement: string): Promise<string> {
  const { username, password, origin, pathname } = new URL(url);
  const headers = { 'x-clickhouse-user': username || 'default', 'x-clickhouse-key': password };
  const place = pathname === '/' ? origin : `${origin}/?database=${pathname.slice(1)}`;
  const response = await fetch(place, { method: 'POST', body: statement, headers });
  const answer = await response.text();
  if (response.ok) return answer;
  throw refused(statement, answer.trim());
}

/** In characters: a statement may bring along the rows that it inserts. */
const LONGEST_SHOWN = 300;

function refused(statement: string, answer: string): LintelError {
  const message = `ClickHouse refused ${statement.slice(0, LONGEST_SHOWN)}: ${answer}`;
  return new LintelError('service-failed', message);
}
