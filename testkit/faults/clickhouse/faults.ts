import { sendQuery } from '../../services/clickhouse/send-query.js';
import type { Fault } from '../fault.js';
import { heldFault, type Release } from '../held-fault.js';

/** A ClickHouse, or a database of it, by its URL. */
export interface ClickHouseTarget {
  readonly url: string;
}

/** A table has too many parts, as when merges lag behind: inserts fail with 252. */
export function tooManyParts(target: ClickHouseTarget, table: string): Fault {
  return heldFault(`too many parts in ${table}`, () => refuseParts(target, quoteName(table)));
}

/** As statements take it: `name` or `database.name`. */
const quoteName = (name: string): string =>
  name
    .split('.')
    .map((part) => `\`${part.replace(/[\\`]/g, String.raw`\$&`)}\``)
    .join('.');

async function refuseParts(target: ClickHouseTarget, table: string): Promise<Release> {
  const definition = await sendQuery(target.url, `SHOW CREATE TABLE ${table} FORMAT TSVRaw`);
  const before = /\bmax_parts_in_total = (\d+)/.exec(definition)?.[1];
  const restore = before === undefined ? 'RESET SETTING max_parts_in_total' : limitParts(before);
  await sendQuery(target.url, `ALTER TABLE ${table} ${limitParts('0')}`);
  return () => sendQuery(target.url, `ALTER TABLE ${table} ${restore}`);
}

const limitParts = (count: string): string => `MODIFY SETTING max_parts_in_total = ${count}`;

/**
 * Queries may take no more memory than so many bytes: those that need more fail with 241. A server
 * that isn't the kit's must let its user make settings profiles.
 */
export function queryMemoryLimit(target: ClickHouseTarget, bytes: number): Fault {
  const settings = `SETTINGS max_memory_usage = ${Math.round(bytes)}`;
  return heldFault(`queries limited to ${bytes} bytes`, async () => {
    await sendQuery(target.url, `CREATE SETTINGS PROFILE OR REPLACE ${PROFILE} ${settings} TO ALL`);
    return () => sendQuery(target.url, `DROP SETTINGS PROFILE IF EXISTS ${PROFILE}`);
  });
}

const PROFILE = 'lintel_memory_limit';
