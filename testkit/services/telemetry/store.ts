import { LintelError } from '../../../policy/errors.js';
import { decodePart, sendQuery } from '../clickhouse/send-query.js';
import type { Row, Rows } from './rows.js';
import { createTables } from './tables.js';

/** The database of a ClickHouse in which telemetry is kept; its address names both. */
export class TelemetryStore {
  private readonly database: string;

  constructor(private readonly url: string) {
    this.database = quoteName(decodePart(new URL(url).pathname.slice(1)) || 'default');
  }

  /** Makes the tables that aren't there. */
  async prepare(): Promise<void> {
    for (const statement of createTables(this.database)) await sendQuery(this.url, statement);
  }

  /** Resolves when all rows can be read. */
  async add(rows: Rows): Promise<void> {
    const filled = Object.entries(rows).filter(([, ofTable]) => ofTable.length > 0);
    await Promise.all(filled.map(([table, ofTable]) => this.insert(table, ofTable)));
  }

  private async insert(table: string, rows: readonly Row[]): Promise<void> {
    const lines = rows.map((row) => JSON.stringify(row)).join('\n');
    const into = `INSERT INTO ${this.database}.${table} ${INPUT}`;
    await sendQuery(this.url, `${into}\n${lines}`);
  }

  /** What is selected, the oldest first. */
  async read({ columns, table, time, where }: Selection): Promise<readonly Row[]> {
    const named = Object.entries(columns).map(([name, expression]) => `${expression} AS ${name}`);
    const given = Object.entries(where).filter(([, value]) => value !== undefined);
    const terms = given.map(([column, value = '']) => `${column} = ${quote(value)}`);
    const from = `FROM ${this.database}.${table} WHERE ${['true', ...terms].join(' AND ')}`;
    const query = `SELECT ${named.join(', ')} ${from} ORDER BY ${table}.${time} ${OUTPUT}`;
    return parseRows(await sendQuery(this.url, query));
  }
}

/** What of a table is read. */
export interface Selection {
  readonly table: string;
  /** What each field of a row is, in ClickHouse's words. */
  readonly columns: Readonly<Record<string, string>>;
  /** The column of its time. */
  readonly time: string;
  /** The values that columns must have, as far as they are given. */
  readonly where: Readonly<Record<string, string | undefined>>;
}

/** Times go in and come out with their zone, whatever the server's own is. */
const INPUT = "SETTINGS date_time_input_format = 'best_effort' FORMAT JSONEachRow";
const OUTPUT =
  "SETTINGS date_time_output_format = 'iso', output_format_json_quote_64bit_integers = 0 " +
  'FORMAT JSONEachRow';

const escape = (text: string): string => text.replace(/[\\'`]/g, '\\$&');
const quote = (value: string): string => `'${escape(value)}'`;
const quoteName = (name: string): string => `\`${escape(name)}\``;

function parseRows(lines: string): readonly Row[] {
  try {
    // ClickHouse gives a row a line.
    return lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]));
  } catch (cause) {
    const message = `ClickHouse answered with what is no JSON: ${lines.slice(0, 200)}`;
    throw new LintelError('service-failed', message, { cause });
  }
}
