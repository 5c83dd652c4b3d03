import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { resetSocket } from './reset-socket.js';

const server: Server = createServer((socket) => void socket.resume().on('error', ignore));
const ignore = (): void => undefined;

beforeAll(async () => void (await once(server.listen(0, '127.0.0.1'), 'listening')));
afterAll(() => void server.close());

async function open(): Promise<Socket> {
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Whether it closes without an error, once it is reset. */
async function closesWell(socket: Socket): Promise<boolean> {
  const closed = once(socket, 'close').then(() => true);
  const failed = new Promise((resolve) => socket.on('error', () => resolve(false)));
  resetSocket(socket);
  return (await Promise.race([closed, failed])) === true;
}

test('a connection is reset', async () => {
  expect(await closesWell(await open())).toBe(true);
});

test('a connection that is shutting down is closed', async () => {
  const socket = await open();
  socket.end('the last');
  expect(await closesWell(socket)).toBe(true);
});

test('a connection that has shut down is reset', async () => {
  const socket = await open();
  socket.end('the last');
  await once(socket, 'finish');
  expect(await closesWell(socket)).toBe(true);
});
