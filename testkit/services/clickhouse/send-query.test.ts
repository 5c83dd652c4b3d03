import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sendQuery } from './send-query.js';

/** Answers with where a query went to, and as whom. */
const server = createServer(({ url, headers }, response) => {
  const [, pair = ''] = String(headers.authorization).split(' ');
  response.end(JSON.stringify([url, Buffer.from(pair, 'base64').toString()]));
});

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => void server.close());

async function seeSent(user: string, path: string): Promise<unknown> {
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return JSON.parse(await sendQuery(`http://${user}127.0.0.1:${port}${path}`, 'SELECT 1'));
}

test.each([
  ['me%40home:p%3A%25%2B%C3%A4@', '/a%26b', '/?database=a%26b', 'me@home:p:%+ä'],
  ['me:50%@', '/own', '/?database=own', 'me:50%'],
  ['', '/', '/', 'default:'],
])('%s is sent as it was before it was encoded', async (user, path, place, pair) => {
  expect(await seeSent(user, path)).toEqual([place, pair]);
});
