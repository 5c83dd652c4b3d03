import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from '@jest/globals';
import { enginePlaces, hasEngine } from './engine.js';

const engine = createServer((request, response) => {
  response.statusCode = request.url === '/_ping' ? 200 : 404;
  response.end('OK');
});

afterAll(() => void engine.close());

test('an engine that DOCKER_HOST names is asked, and no other', async () => {
  await once(engine.listen(0, '127.0.0.1'), 'listening');
  // A server that listens on a port has an address of this form.
  const { port } = engine.address() as AddressInfo;
  expect(await hasEngine({ DOCKER_HOST: `tcp://127.0.0.1:${port}` })).toBe(true);
  expect(await hasEngine({ DOCKER_HOST: 'unix:///nowhere/docker.sock' })).toBe(false);
});

test('without it Docker and Podman are looked for, of the system and of the user', () => {
  expect(enginePlaces({ XDG_RUNTIME_DIR: '/run/user/7' })).toEqual(
    expect.arrayContaining([
      { path: '/var/run/docker.sock' },
      { path: '/run/user/7/podman/podman.sock' },
    ]),
  );
});

test.each([
  ['unix:///run/my.sock', { path: '/run/my.sock' }],
  ['tcp://10.0.0.7:2375', { host: '10.0.0.7', port: 2375 }],
])('%s is read', (named, place) => {
  expect(enginePlaces({ DOCKER_HOST: named })).toEqual([place]);
});
