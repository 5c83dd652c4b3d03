import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import { listFencedBlocks } from '../../tools/fenced-blocks.js';
import { listFiles } from '../../tools/list-files.js';
import { allowForServices } from '../services/proof/longest.js';
import { runNode } from './proof/run-node.js';
import { laySample } from './proof/sample-project.js';

allowForServices();

const JEST = path.join(PACKAGE_ROOT, 'dist', 'cjs', 'jest', 'run.js');
const CONFIGS = {
  'jest.config.cjs': "module.exports = require('lintel/jest').jestConfig();\n",
};

/** What is fenced as `ts test` is a whole test file; each is laid into a project of its own. */
const EXAMPLES = listFiles('docs/guides').flatMap(layExamples);

function layExamples(file: string) {
  const blocks = listFencedBlocks(readFileSync(file, 'utf8'));
  const tests = blocks.filter(({ info }) => info === 'ts test');
  return tests.map(({ code, line }) => ({
    ...{ file, line },
    folder: laySample({}, { ...CONFIGS, 'example.test.ts': code }),
  }));
}

test.each(EXAMPLES)('the test in $file, line $line, passes', async ({ folder }) => {
  const ending = await runNode(folder, JEST);
  expect(ending).toMatchObject({ code: 0, said: expect.stringMatching(/Tests: +\d+ passed/) });
});
