import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { LintelError } from '../../policy/errors.js';

/**
 * Below what systems give to outgoing connections (from 32768 on Linux, 49152 on macOS), so that a
 * port that is free now is not taken by a connection before its service listens.
 */
const LOWEST = 17_000;
const HIGHEST = 32_700;
const TRIES = 200;

/** Ports on which nobody listens, each another. */
export async function findFreePorts(count: number): Promise<readonly number[]> {
  const found = new Set([TAKEN]);
  for (let tries = 0; found.size <= count; tries += 1) {
    if (tries === TRIES) throw noneFree(count);
    found.add(await tryPort());
  }
  return [...found].slice(1);
}

const TAKEN = 0;

async function tryPort(): Promise<number> {
  const port = randomInt(LOWEST, HIGHEST);
  return (await isFree(port)) ? port : TAKEN;
}

function noneFree(count: number): LintelError {
  const message = `No ${count} ports from ${LOWEST} to ${HIGHEST} are free. End what listens there.`;
  return new LintelError('service-failed', message);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
