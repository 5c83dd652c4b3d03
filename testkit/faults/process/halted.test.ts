import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, test } from '@jest/globals';
import { waitUntil } from '../../services/wait.js';
import { isHalted } from './halted.js';

const child = spawn(process.execPath, ['-e', 'setInterval(() => 1, 1000)']);
const isNow = () => isHalted(child.pid!);
const becomes = (halted: boolean) =>
  waitUntil(() => isNow() === halted, { awaited: `halted: ${halted}`, longest: 30_000 });

afterAll(() => void child.kill('SIGKILL'));

test('a process is halted while all its threads have stopped', async () => {
  await becomes(false);
  child.kill('SIGSTOP');
  await becomes(true);
  child.kill('SIGCONT');
  await expect(becomes(false)).resolves.toBeUndefined();
});

test('a process that has ended is halted', async () => {
  await Promise.all([once(child, 'exit'), child.kill('SIGKILL')]);
  expect(isNow()).toBe(true);
});
