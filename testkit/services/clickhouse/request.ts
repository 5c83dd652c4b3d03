import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** A query as ClickHouse's HTTP interface takes it. */
export interface Query {
  readonly statement: string;
  readonly database: string | null;
  readonly format: string;
  /** The name of a session that keeps temporary tables and settings between queries. */
  readonly session: string | null;
  readonly id: string | null;
  readonly settings: readonly (readonly [name: string, value: string])[];
  /** Whether the answer may be compressed. */
  readonly compresses: boolean;
}

/** Parameters that say how to answer; all others are settings or, after `param_`, values. */
const OWN = new Set([
  ...['query', 'database', 'default_format', 'session_id', 'session_timeout', 'session_check'],
  ...['query_id', 'user', 'password', 'wait_end_of_query', 'buffer_size', 'compress', 'role'],
  ...['enable_http_compression', 'send_progress_in_http_headers', 'quota_key', 'decompress'],
  ...['http_headers_progress_interval_ms', 'cancel_http_readonly_queries_on_client_close'],
]);

/** What the paths of requests are relative to. */
export const BASE = 'http://localhost';

/** Whether the path of a request can be read: `//?query=…` names a host, which is empty. */
export const hasAddress = ({ url = '/' }: IncomingMessage): boolean => URL.canParse(url, BASE);

/** Reads a query. The statement may be in the address and its data in the body, or all in the body. */
export async function readQuery(request: IncomingMessage): Promise<Query> {
  const { searchParams: given } = new URL(request.url ?? '/', BASE);
  const parts = [given.get('query') ?? '', String(await readBody(request))];
  const statement = parts.filter((part) => part !== '').join('\n');
  return { statement, ...namesIn(given), ...manner(given, request) };
}

const namesIn = (given: URLSearchParams) => ({
  database: given.get('database'),
  session: given.get('session_id'),
  id: given.get('query_id'),
  settings: [...given].filter(([name]) => !OWN.has(name)),
});

function manner(given: URLSearchParams, request: IncomingMessage) {
  const mayCompress = given.get('enable_http_compression') === '1';
  return { format: formatOf(given, request), compresses: mayCompress && takesGzip(request) };
}

const formatOf = (given: URLSearchParams, { headers }: IncomingMessage): string =>
  given.get('default_format') ?? String(headers['x-clickhouse-format'] ?? 'TabSeparated');

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const makeDecoder = DECODERS[String(request.headers['content-encoding'] ?? '')];
  if (makeDecoder === undefined) return buffer(request);
  const decoder = makeDecoder();
  const [body] = await Promise.all([buffer(decoder), pipeline(request, decoder)]);
  return body;
}
