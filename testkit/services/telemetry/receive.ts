import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { answerError, answerStored } from './answer.js';
import { readBody } from './body.js';
import { logRows } from './log-rows.js';
import { metricRows } from './metric-rows.js';
import type { MessageName } from './protobuf/messages.js';
import { Refusal } from './refusal.js';
import type { Rows } from './rows.js';
import { traceRows } from './trace-rows.js';

/** Where rows are kept. */
export interface Store {
  add(rows: Rows): Promise<void>;
}

/** What comes to a path. */
interface Signal {
  readonly message: MessageName;
  readonly rows: z.ZodType<Rows>;
}

const SIGNALS: Readonly<Record<string, Signal>> = {
  '/v1/traces': { message: 'TraceRequest', rows: traceRows },
  '/v1/metrics': { message: 'MetricRequest', rows: metricRows },
  '/v1/logs': { message: 'LogRequest', rows: logRows },
};

/** Takes requests of OTLP/HTTP. One that is answered with 200 is stored, and can be read at once. */
export const receiveInto = (store: Store) => (request: IncomingMessage, response: ServerResponse) =>
  void receive(request, store).then(
    () => answerStored(request, response),
    (error: unknown) => answerError(request, response, error),
  );

async function receive(request: IncomingMessage, store: Store): Promise<void> {
  const { message, rows } = signalOf(request);
  const parsed = rows.safeParse(await readBody(request, message));
  if (!parsed.success) throw new Refusal(400, tellMistakes(parsed.error.issues));
  await store.add(parsed.data);
}

function signalOf({ url = '/', method }: IncomingMessage): Signal {
  const pathname = readPath(url);
  const signal = Object.hasOwn(SIGNALS, pathname) ? SIGNALS[pathname] : undefined;
  if (signal === undefined) throw new Refusal(404, `Nothing is at ${pathname}. ${WHERE}`);
  if (method === 'POST') return signal;
  throw new Refusal(405, `${pathname} takes POST, not ${method}.`);
}

function readPath(url: string): string {
  if (URL.canParse(url, BASE)) return new URL(url, BASE).pathname;
  throw new Refusal(400, `${url} is no path. ${WHERE}`);
}

/** What the paths of requests are relative to. */
const BASE = 'http://localhost';

const WHERE = `Send to ${Object.keys(SIGNALS).join(', ')}.`;

/** Of many mistakes, the first ones tell. */
const MOST_TOLD = 5;

function tellMistakes(issues: readonly z.core.$ZodIssue[]): string {
  const told = issues.slice(0, MOST_TOLD).map(tellMistake);
  const more = issues.length > MOST_TOLD ? ` And ${issues.length - MOST_TOLD} more.` : '';
  return `The body is no OTLP. ${told.join('; ')}.${more}`;
}

const tellMistake = ({ path, message }: z.core.$ZodIssue): string =>
  `${showPath(path)}: ${message.replace(/\.$/, '')}`;

const showPath = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'The whole' : path.map(String).join('.');
