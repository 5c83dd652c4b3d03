import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerError, answerResult } from './answer.js';
import { Engine } from './engine.js';
import { Profiles } from './profiles.js';
import { BASE, hasAddress, readQuery, type Query } from './request.js';

// A process of its own that holds the engine and speaks ClickHouse's HTTP interface, so that any
// client of ClickHouse talks to it.

const [place = '', data = '', port = '', secret = ''] = process.argv.slice(2);
const password = readFileSync(secret, 'utf8');
const engine = new Engine(place, data);
const profiles = new Profiles();

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (/^\/(?:ping)?(?:\?|$)/.test(request.url ?? '') && isPlain(request)) response.end('Ok.\n');
  else if (!hasAddress(request)) answerError(response, new Error(NO_ADDRESS));
  else if (!isKnown(request)) answerError(response, new Error(NOT_KNOWN));
  else void readQuery(request).then((query) => run(query, response), failure(response));
}

const failure = (response: ServerResponse) => (error: unknown) => answerError(response, error);

const isPlain = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'GET' && !url.includes('query=');

const NO_ADDRESS = 'Code: 36. DB::Exception: The path is no address. (BAD_ARGUMENTS)';

const NOT_KNOWN =
  'Code: 516. DB::Exception: default: Authentication failed: password is incorrect. ' +
  '(AUTHENTICATION_FAILED)';

/** The password comes in a header of ClickHouse's, by basic authentication, or in the address. */
function isKnown({ headers, url = '' }: IncomingMessage): boolean {
  const [, basic = ''] = String(headers.authorization ?? '').split(' ');
  const given = new URL(url, BASE).searchParams.get('password');
  const pair = Buffer.from(basic, 'base64').toString();
  return [headers['x-clickhouse-key'], given, pair.slice(pair.indexOf(':') + 1)].includes(password);
}

async function run(query: Query, response: ServerResponse): Promise<void> {
  if (query.id !== null) response.setHeader('x-clickhouse-query-id', query.id);
  if (profiles.take(query.statement)) return void response.end();
  const settings = [...profiles.settings, ...query.settings];
  const running = engine.run({ ...query, settings });
  await running.then((it) => answerResult(response, query, it)).catch(failure(response));
}

const server = createServer(answer);
server.listen(Number(port), '127.0.0.1', () => console.log(`listening on ${port}`));
process.once('SIGTERM', () => {
  engine.close();
  process.exit(0);
});
