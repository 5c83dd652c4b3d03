import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { POSTGRES_TRIALS } from '../proof/postgres-trials.js';
import { PostgresWorld } from '../proof/postgres-world.js';
import { undergo } from '../proof/trial.js';
import { allowForServices } from '../../services/proof/longest.js';
import { deadlock } from './deadlock.js';
import { lockTable, terminateConnections } from './faults.js';
import { statementTimeout } from './statement-timeout.js';

allowForServices();

const worlds: PostgresWorld[] = [];

beforeAll(async () => void worlds.push(await PostgresWorld.open()));
afterAll(() => worlds[0]?.[Symbol.asyncDispose]());

test.each(POSTGRES_TRIALS)('$title: the client sees $sees, and then all is well', async (trial) => {
  const { seen, times } = await undergo(trial, worlds[0]!);
  expect(seen).toEqual([trial.sees, trial.sees]);
  expect(Math.max(...times)).toBeLessThan(trial.within);
});

test('a table that is not there is told in PostgreSQL’s words, and nothing is held', async () => {
  const { database } = worlds[0]!;
  const order = { first: 'accounts', then: 'nowhere' };
  for (const fault of [lockTable(database, 'nowhere'), deadlock(database, order)]) {
    await expect(fault.apply()).rejects.toMatchObject({ code: '42P01' });
    await fault.heal();
  }
});

test.each([
  ['soon', 'A duration is a number with us, ms, s, min or h, such as "100ms", not "soon".'],
  [3, 'A limit of statements is at least 10 ms, not 3 ms.'],
])('a limit of %j is refused', (limit, says) => {
  expect(() => statementTimeout({ url: '' }, limit)).toThrow(new RangeError(says));
});

const TARGET = { url: '' };

test.each([
  [terminateConnections(TARGET), 'connections terminated'],
  [lockTable(TARGET, 'accounts'), 'accounts locked'],
  [statementTimeout(TARGET, '1.5s'), 'statement timeout of 1.5 s'],
  [deadlock(TARGET, { first: 'a', then: 'b' }), 'deadlock over a and b'],
])('a fault says what it does: %#', ({ name }, says) => {
  expect(name).toBe(says);
});
