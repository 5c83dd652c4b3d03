import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cpus } from 'node:os';
import { afterAll, expect, jest, test } from '@jest/globals';
import { publishSection } from '../bench/page.js';

jest.setTimeout(900_000);

const TIMES = Number(process.env['LINTEL_SOAK_TIMES'] ?? 20);

const WAYS = [
  { way: 'in parallel', args: [] },
  { way: 'in band', args: ['--runInBand', '--detectOpenHandles'] },
] as const;

/** One way after the other, each time in another order. */
const RUNS = Array.from({ length: TIMES }, (_, index) => ({
  ...WAYS[index % WAYS.length]!,
  seed: String(randomInt(2 ** 31)),
}));

/** How long the runs took that passed, by their way, in seconds. */
const times = new Map<string, number[]>(WAYS.map(({ way }) => [way, []]));

test.each(RUNS)('the reference suite passes $way in the order of $seed', ({ way, args, seed }) => {
  const before = performance.now();
  expect(runSuite([...args, '--seed', seed])).toBe('passed');
  times.get(way)?.push((performance.now() - before) / 1000);
});

const SUITE = ['--experimental-vm-modules', 'dist/cjs/jest/run.js'];
const CHOICE = ['--selectProjects', 'integration', '--randomize'];

/** `passed`, or what Jest says of failures and of what was left open. */
function runSuite(args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [...SUITE, ...CHOICE, ...args], {
    encoding: 'utf8',
  });
  return status === 0 && !LEFT_OPEN.test(stderr) ? 'passed' : stderr;
}

const LEFT_OPEN = /open handle|did not exit|failed to exit/;

afterAll(() => {
  const passed = [...times.values()].flat().length;
  const text = `## The reference suite\n\n${describe(passed)}`;
  process.stdout.write(`${text}\n`);
  if (passed < LEAST) return;
  publishSection('reference-suite', text);
});

/** Fewer times prove too little for the page of results. */
const LEAST = 20;

const describe = (passed: number): string =>
  `${passed} of ${TIMES} runs passed one after the other, each in another random order, and Jest found
nothing that was left open. On ${cpus().length} cores they took, as the smallest and the largest, ${[...times].map(tell).join(' and ')}.`;

const tell = ([way, all]: readonly [string, readonly number[]]): string =>
  `${Math.min(...all).toFixed()} – ${Math.max(...all).toFixed()} s ${way}`;
