import path from 'node:path';
import { expect, test } from '@jest/globals';
import { allowForServices } from '../../services/proof/longest.js';
import { runNode, serversIn } from '../proof/run-node.js';
import { laySample } from '../proof/sample-project.js';

allowForServices();

const CONFIG = `import { lintel } from 'lintel/vitest';
export default { plugins: [lintel()], cacheDir: '.vite' };
`;

const folder = laySample(
  {
    'one.test.ts': 'vitest.ts',
    'other.test.ts': 'vitest.ts',
    'leaking.test.ts': 'vitest-leaking.ts',
  },
  { 'vitest.config.mjs': CONFIG },
);

const runVitest = (...args: readonly string[]) =>
  runNode(folder, path.join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...args);

test('Vitest’s tests share real services, and hold them to budgets', async () => {
  const ending = await runVitest('one', 'other');
  expect([ending.code, ending.said]).toEqual([0, expect.stringMatching(/2 passed/)]);
  expect(serversIn(ending)).toHaveLength(1);
});

test('a file of Vitest’s that leaves a service running fails, and names the line', async () => {
  const { code, said } = await runVitest('leaking');
  expect(code).toBe(1);
  expect(said).toMatch(/1 thing was left open[^]*redis, opened at .*leaking\.test\.ts:5:/);
});
