import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { receiveInto } from './receive.js';

const server = createServer(receiveInto({ add: () => Promise.resolve() }));

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => void server.close());

test('a path that is no address is refused, and not to be sent again', async () => {
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}//?a`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('//?a is no path. Send to /v1/traces');
});
