import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import { allowForServices } from '../../services/proof/longest.js';
import { shareFolder } from '../../services/share/shared-service.js';
import { runNode, serversIn, type Ending } from '../proof/run-node.js';
import { laySample } from '../proof/sample-project.js';

allowForServices();

const CONFIGS = {
  'jest.config.cjs': "module.exports = require('lintel/jest').jestConfig();\n",
};
const MAIN = path.join(PACKAGE_ROOT, 'dist', 'cli', 'main.js');
const JEST = path.join(PACKAGE_ROOT, 'dist', 'cjs', 'jest', 'run.js');

const folder = laySample(
  {
    'one.test.ts': 'shared-database.ts',
    'other.test.ts': 'shared-database.ts',
    'analytics.test.tsx': 'document-analytics.tsx',
    'document.test.tsx': 'document.tsx',
    'mocking.test.ts': 'mocking.ts',
    'leaking.test.ts': 'leaking.ts',
    'telemetry.test.ts': 'telemetry.ts',
    'word.ts': 'word.ts',
  },
  CONFIGS,
);

const frugal = laySample({ 'a.test.ts': 'mocking.ts', 'word.ts': 'word.ts' }, CONFIGS);

const runJest = (...args: readonly string[]): Promise<Ending> => runNode(folder, JEST, ...args);

/** The test files that passed or failed. */
const filesThat = ({ said }: Ending, verdict: 'PASS' | 'FAIL'): readonly string[] =>
  Array.from(said.matchAll(RESULT), ([, found, file]) => (found === verdict ? (file ?? '') : ''))
    .filter((file) => file !== '')
    .toSorted();

const RESULT = /^(PASS|FAIL) \w+ \.?\/?(\S+\.test\.tsx?)/gm;
const GOOD = [
  'analytics.test.tsx',
  'document.test.tsx',
  'mocking.test.ts',
  'one.test.ts',
  'other.test.ts',
  'telemetry.test.ts',
];

const ran: Ending[] = [];
beforeAll(async () => void ran.push(await runJest('--maxWorkers=2')), 240_000);

test('tests run in Node and in a document, in parallel, on real services (V1)', () => {
  expect(filesThat(ran[0]!, 'PASS')).toEqual(GOOD);
});

test('files that share a service meet the same', () => {
  expect(serversIn(ran[0]!)).toHaveLength(1);
});

test('a file that leaves a service running fails, and the line that started it is named', () => {
  expect(filesThat(ran[0]!, 'FAIL')).toEqual(['leaking.test.ts']);
  expect(ran[0]!.said).toMatch(/1 thing was left open[^]*redis, opened at .*leaking\.test\.ts:7:/);
});

test('when the run is over, no service is left', async () => {
  expect((await runNode(folder, MAIN, 'infra', 'status')).said).toContain('No service runs here');
});

test('tests run in band, and nothing that is open is found when they are through (X2)', async () => {
  const args = ['--runInBand', '--detectOpenHandles', '--testPathPattern=one|other|document'];
  const { code, said } = await runJest(...args);
  expect([code, said]).toEqual([0, expect.not.stringContaining('open handle')]);
});

test('two shards run all files, each once', async () => {
  const shards = [await runJest('--shard=1/2'), await runJest('--shard=2/2')];
  const files = shards.flatMap((ending) => [...filesThat(ending, 'PASS')]);
  expect(files.toSorted()).toEqual(GOOD);
});

test('a run that shares nothing starts nothing', async () => {
  expect((await runNode(frugal, JEST)).said).toContain('1 passed');
  expect(existsSync(shareFolder(frugal, process.env))).toBe(false);
});
