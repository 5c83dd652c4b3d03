import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import { useTestFolders } from '../../../policy/test-folder.js';
import { runNode } from '../proof/run-node.js';

const RUN = path.join(PACKAGE_ROOT, 'dist', 'cjs', 'jest', 'run.js');
const PROJECT = {
  'package.json': '{ "jest": {} }',
  'integration/a.test.js': "test('a', () => undefined);\n",
  'other/b.test.js': "test('b', () => undefined);\n",
};
const makeFolder = useTestFolders();

function layProject(): string {
  const project = makeFolder({ ...PROJECT, 'node_modules/.keep': '' });
  const installed = path.join(PACKAGE_ROOT, 'node_modules', 'jest');
  symlinkSync(installed, path.join(project, 'node_modules', 'jest'));
  return project;
}

test.each([
  ['--testPathPattern=integration', '--maxWorkers=4'],
  ['--testPathPatterns=integration', '--maxWorkers=4'],
  ['--testPathPattern', 'integration', '--runInBand', '--detectOpenHandles'],
])(
  'the tests that a pattern names run, by either name of the option: %s %s (X1, X2)',
  async (...args) => {
    const { code, said } = await runNode(layProject(), RUN, ...args);
    expect([code, said]).toEqual([0, expect.stringContaining('PASS integration/a.test.js')]);
    expect(said).not.toContain('other/b.test.js');
  },
);

test('tests that fail end with the code of Jest', async () => {
  const project = layProject();
  expect((await runNode(project, RUN, '--testPathPattern=absent')).code).toBe(1);
});

test('where Jest is not installed it is said how to get it', async () => {
  expect(await runNode(makeFolder(PROJECT), RUN)).toEqual({
    code: 2,
    said: '\nlintel-jest: Jest is not installed here: npm install --save-dev jest\n',
  });
});
