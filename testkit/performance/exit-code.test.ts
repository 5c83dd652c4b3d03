import path from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import { runNode } from '../runners/proof/run-node.js';
import { laySample } from '../runners/proof/sample-project.js';

jest.setTimeout(120_000);

const CONFIG = `module.exports = require('lintel/jest').jestConfig({ node: ['**/*.perf.ts'] });\n`;
const JEST = path.join(PACKAGE_ROOT, 'dist', 'cjs', 'jest', 'run.js');
const folder = laySample(
  { 'infrastructure.perf.ts': 'performance.ts' },
  { 'jest.config.cjs': CONFIG },
);

/** Runs the performance tests on a service that takes so many milliseconds. */
async function runTests(slowedBy: number, baseline = '') {
  Object.assign(process.env, { SLOWED_BY: String(slowedBy), LINTEL_BASELINE: baseline });
  const ending = await runNode(folder, JEST, '--testPathPattern=infrastructure');
  delete process.env['LINTEL_BASELINE'];
  return ending;
}

test('a run of performance tests ends with 1 on a regression, and with 0 without (X3, X4)', async () => {
  const codes = [(await runTests(1, 'replace')).code, (await runTests(1)).code];
  const { code, said } = await runTests(120);
  expect([...codes, code]).toEqual([0, 0, 1]);
  expect(said).toMatch(
    /database\.query steady: p50 is 1\d\d ms, and was [\d.]+ [mu]s in the baseline: /,
  );
});
