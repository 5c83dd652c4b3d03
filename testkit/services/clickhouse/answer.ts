import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { ChdbResult } from 'chdb';
import type { Query } from './request.js';

/** Answers with what a query gave, and the headers of ClickHouse's HTTP interface. */
export function answerResult(response: ServerResponse, query: Query, result: ChdbResult): void {
  const body = Buffer.from(result.bytes());
  const type = TYPES[query.format] ?? 'text/plain; charset=UTF-8';
  const encoding = query.compresses ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { 'content-type': type, ...describe(query, result), ...encoding });
  response.end(query.compresses ? gzipSync(body) : body);
}

const describe = ({ format }: Query, result: ChdbResult) => ({
  'x-clickhouse-format': format,
  'x-clickhouse-timezone': 'UTC',
  'x-clickhouse-summary': JSON.stringify(summaryOf(result)),
});

const TYPES: Readonly<Record<string, string>> = {
  JSON: 'application/json; charset=UTF-8',
  JSONEachRow: 'application/x-ndjson; charset=UTF-8',
  CSV: 'text/csv; charset=UTF-8; header=absent',
  TabSeparated: 'text/tab-separated-values; charset=UTF-8',
};

/** ClickHouse gives counts as strings. What the engine doesn't count is 0. */
function summaryOf({ rowsRead, bytesRead, elapsed }: ChdbResult): Readonly<Record<string, string>> {
  const read = { read_rows: String(rowsRead), read_bytes: String(bytesRead) };
  const written = { written_rows: '0', written_bytes: '0', result_rows: '0', result_bytes: '0' };
  return { ...read, ...written, elapsed_ns: String(Math.round(elapsed * 1e9)) };
}

/** Answers with what went wrong, as ClickHouse says it: `Code: 62. DB::Exception: …`. */
export function answerError(response: ServerResponse, error: unknown): void {
  const said = error instanceof Error ? error.message : String(error);
  const code = /^Code: (\d+)/.exec(said)?.[1] ?? '1002';
  response.statusCode = STATUS[code] ?? 500;
  response.setHeader('x-clickhouse-exception-code', code);
  response.end(said.startsWith('Code: ') ? `${said}\n` : `Code: 1002. DB::Exception: ${said}\n`);
}

/** As ClickHouse maps its codes; 500 for all others. */
const STATUS: Readonly<Record<string, number>> = {
  '46': 404,
  '60': 404,
  '81': 404,
  '36': 400,
  '43': 400,
  '47': 400,
  '53': 400,
  '62': 400,
  '115': 400,
  '516': 403,
  '159': 408,
};
