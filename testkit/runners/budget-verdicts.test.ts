import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import { allowForServices } from '../services/proof/longest.js';
import { runNode } from './proof/run-node.js';
import { laySample } from './proof/sample-project.js';

allowForServices();

const JEST = path.join(PACKAGE_ROOT, 'dist', 'cjs', 'jest', 'run.js');
const JEST_CONFIG = {
  'jest.config.cjs': "module.exports = require('lintel/jest').jestConfig();\n",
};
const VITEST_CONFIG = `import { lintel } from 'lintel/vitest';
export default { plugins: [lintel()], cacheDir: '.vite' };
`;

const jest = laySample({ 'a.test.ts': 'budget.ts', 'b.test.ts': 'budget.ts' }, JEST_CONFIG);
const vitest = laySample(
  { 'a.test.ts': 'vitest-budget.ts', 'b.test.ts': 'vitest-budget.ts' },
  { 'vitest.config.mjs': VITEST_CONFIG },
);
const node = laySample({ 'a.test.mjs': 'node-budget.mjs', 'b.test.mjs': 'node-budget.mjs' }, {});

const RUNS = [
  ['Jest', jest, [JEST, '--maxWorkers=2']],
  ['Vitest', vitest, [path.join('node_modules', 'vitest', 'vitest.mjs'), 'run']],
  ['node:test', node, ['--test', '--test-concurrency=2']],
] as const;

const TOLD = /^.*Budget "database\.query" is met\. p99: .* of 20 s, margin .*×\.$/gm;

test.each(RUNS)('%s shows the margin of every verdict, and keeps all results', async (...given) => {
  const [, folder, args] = given;
  const { code, said } = await runNode(folder, ...args);
  expect([code, said.match(TOLD)]).toEqual([0, Array(4).fill(expect.any(String))]);
  expect(resultsIn(folder)).toMatchObject(Array(4).fill({ calls: 20, isMet: true }));
});

function resultsIn(folder: string): readonly unknown[] {
  const file = path.join(folder, '.lintel', 'budgets', 'database.query.jsonl');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}

test.each(RUNS)(
  '%s passes where none can be kept, and each file says so once',
  async (...given) => {
    const [, folder, args] = given;
    rmSync(path.join(folder, '.lintel'), { recursive: true, force: true });
    writeFileSync(path.join(folder, '.lintel'), '');
    const { code, said } = await runNode(folder, ...args);
    expect([code, said.match(NOT_KEPT)?.length, said.match(TOLD)?.length]).toEqual([0, 2, 4]);
  },
);

const NOT_KEPT = /Results of budgets are not kept: Error: E\w+/g;
