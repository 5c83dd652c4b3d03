import { setTimeout as sleep } from 'node:timers/promises';
import { render, type RenderResult } from '@testing-library/react';
import WS from 'jest-websocket-mock';
import { fileLedger } from 'lintel/testkit';
import { WebSocket as MockWebSocket } from 'mock-socket';
import { http, HttpResponse, type HttpHandler, type JsonBodyType } from 'msw';
import { setupServer, type SetupServerApi } from 'msw/node';
import type { ReactElement } from 'react';

// What tests of infrastructure set up in memory. Each goes with its scope (`using`), or by `cleanUp`;
// the ledger of the test file names the line of one that stays.

/** What was set up, and is cleaned up once. */
export interface CleanUp extends Disposable {
  cleanUp(): void;
}

/** Takes down what was set up until it is cleaned up. */
function untilCleanedUp<Thing extends object>(thing: Thing, entry: Entry): Thing & CleanUp {
  const close = fileLedger().open(entry.what, entry.setUp);
  const cleanUp = (): void => {
    entry.cleanUp();
    close();
  };
  return Object.assign(thing, { cleanUp, [Symbol.dispose]: cleanUp });
}

interface Entry {
  readonly what: string;
  /** The function whose caller has set it up. */
  readonly setUp: (...args: never[]) => unknown;
  cleanUp(): void;
}

/** The WebSocket of the document. */
const OWN_WEB_SOCKET = globalThis.WebSocket;

/** A server of WebSockets in memory, which `new WebSocket(url)` reaches. It speaks JSON. */
export function setUpWebSocketMock(url: string): WS & CleanUp {
  const server = new WS(url, { jsonProtocol: true });
  const entry = { what: `WebSocket mock of ${url}`, setUp: setUpWebSocketMock };
  return untilCleanedUp(server, { ...entry, cleanUp: () => cleanUpWebSocketMock(server) });
}

/** Each mock would bring back the WebSocket that it met, which may be that of another mock. */
function cleanUpWebSocketMock(server: WS): void {
  server.close();
  WS.instances = WS.instances.filter((other) => other !== server);
  const isLast = WS.instances.length === 0;
  Object.assign(globalThis, { WebSocket: isLast ? OWN_WEB_SOCKET : MockWebSocket });
}

/** What an external service answers. */
export interface Answer {
  /** 200 if it is not given. */
  readonly status?: number;
  readonly body?: JsonBodyType;
  /** In milliseconds. */
  readonly after?: number;
}

/** What was asked of external services, in order: `GET https://rates.example/latest`. */
export interface FetchMock {
  readonly asked: readonly string[];
}

/**
 * Answers in the place of external services, by their addresses. A request to another one fails; what
 * runs on this machine is reached as ever.
 */
export function setUpFetchMock(answers: Readonly<Record<string, Answer>>): FetchMock & CleanUp {
  const [asked, end]: [string[], AbortController] = [[], new AbortController()];
  const mock = { asked, handlers: Object.entries(answers).map(toHandler(end.signal)) };
  end.signal.addEventListener('abort', () => leave(mock));
  join(mock);
  const entry = { what: 'fetch mock', setUp: setUpFetchMock, cleanUp: () => end.abort() };
  return untilCleanedUp({ asked }, entry);
}

const toHandler =
  (signal: AbortSignal) =>
  ([url, { status = 200, body, after = 0 }]: readonly [string, Answer]) =>
    http.all(url, async () => {
      // Nobody waits for an answer any more when the mock is cleaned up.
      await sleep(after, undefined, { signal }).catch(() => undefined);
      return HttpResponse.json(body, { status });
    });

/** What one mock answers, and what was asked since it was set up. */
interface Mock {
  readonly asked: string[];
  readonly handlers: readonly HttpHandler[];
}

/** All mocks answer through one server: of two, each would refuse what the other one answers. */
const MOCKS = new Set<Mock>();
const shared: { server?: SetupServerApi } = {};

function join(mock: Mock): void {
  MOCKS.add(mock);
  shared.server ??= listen();
  shared.server.resetHandlers(...answering());
}

function leave(mock: Mock): void {
  MOCKS.delete(mock);
  shared.server?.resetHandlers(...answering());
  if (MOCKS.size > 0) return;
  shared.server?.close();
  delete shared.server;
}

/** Of two mocks of one address, the one that was set up last answers. */
const answering = (): HttpHandler[] =>
  [...MOCKS].toReversed().flatMap(({ handlers }) => [...handlers]);

function listen(): SetupServerApi {
  const server = setupServer();
  server.events.on('request:start', ({ request }) => note(request));
  server.listen({ onUnhandledRequest: (request, { error }) => isLocal(request) || error() });
  return server;
}

function note(request: Request): void {
  if (isLocal(request)) return;
  for (const { asked } of MOCKS) asked.push(`${request.method} ${request.url}`);
}

const isLocal = ({ url }: Request): boolean =>
  /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(new URL(url).hostname);

/** A component that is shown in the document, with the queries of React Testing Library. */
export function setUpTestContext(component: ReactElement): RenderResult & CleanUp {
  const view = render(component);
  const entry = { what: 'rendered component', setUp: setUpTestContext };
  return untilCleanedUp(view, { ...entry, cleanUp: () => view.unmount() });
}
