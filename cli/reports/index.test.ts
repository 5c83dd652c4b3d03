import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { REPORTS } from './index.js';

test('the table itself loads no format, so that a run pays for one only', () => {
  const source = readFileSync(new URL('./index.ts', import.meta.url), 'utf8');
  const imports = source.match(/^import .*$/gm);
  expect(imports).toEqual(["import type { Report } from './report.js';"]);
});

test.each([
  ['text', false],
  ['json', true],
  ['sarif', true],
  ['junit', false],
  ['github', false],
  ['gitlab', true],
  ['checkstyle', false],
  ['markdown', false],
] as const)('%s asks for fingerprints only if it shows them: %j', async (name, needed) => {
  expect(await REPORTS[name]()).toHaveProperty('needsFingerprints', needed);
});
