import { expect, test } from '@jest/globals';
import { allowForServices } from '../services/proof/longest.js';
import { runNode, serversIn } from './proof/run-node.js';
import { laySample } from './proof/sample-project.js';

allowForServices();

const folder = laySample(
  { 'one.test.mjs': 'node-test.mjs', 'other.test.mjs': 'node-test.mjs' },
  {},
);

test('the kit serves node:test as it is: files share services, and keep ledgers', async () => {
  const ending = await runNode(folder, '--test', '--test-concurrency=2');
  expect([ending.code, ending.said]).toEqual([0, expect.stringMatching(/pass 4\b/)]);
  expect(serversIn(ending)).toHaveLength(1);
});
