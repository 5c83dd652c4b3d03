import { LintelError } from '../../../policy/errors.js';

/**
 * Runs a statement without a driver, in the database that the URL names. Throws `service-failed` with
 * what ClickHouse says.
 */
export async function sendQuery(url: string, statement: string): Promise<string> {
  const { place, headers } = readAddress(url);
  const response = await fetch(place, { method: 'POST', body: statement, headers });
  return response.ok ? response.text() : refused(statement, await response.text());
}

/** Where queries go, and as whom: names and passwords stand percent-encoded in an address. */
function readAddress(url: string) {
  const { username, password, origin, pathname } = new URL(url);
  const place = new URL('/', origin);
  if (pathname !== '/') place.searchParams.set('database', decodePart(pathname.slice(1)));
  const pair = `${decodePart(username) || 'default'}:${decodePart(password)}`;
  const headers = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  return { place, headers };
}

/** A part of an address as it was before it was encoded, if it was. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A percent sign that stands for itself.
    return part;
  }
}

/** In characters: a statement may bring along the rows that it inserts. */
const LONGEST_SHOWN = 300;

function refused(statement: string, answer: string): never {
  const message = `ClickHouse refused ${statement.slice(0, LONGEST_SHOWN)}: ${answer.trim()}`;
  throw new LintelError('service-failed', message);
}
