import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runCommand } from '../cli/run-command.js';
import type { World } from '../cli/world.js';
import { findPlaces, layProject, removeProjects } from './test-project.js';

afterAll(removeProjects);

const A = "import { b } from './b.js';\nexport const a = (): unknown => b;\n";
const B = "import { a } from './a.js';\nexport const b = (): unknown => a;\n";
const CIRCLE = ['lintel/no-import-cycles 1:19'];

/** A project with a circle of imports, which was just checked. */
async function checkCircle(): Promise<string> {
  const root = layProject({ 'a.ts': A, 'b.ts': B, 'package.json': '{ "main": "a.ts" }' });
  writeFileSync(path.join(root, 'lintel.config.json'), '{}');
  await runCommand(['check'], worldIn(root));
  return root;
}

const SCREEN = { isTerminal: false, write: () => undefined };

const worldIn = (cwd: string): World => ({
  ...{ cwd, environment: {}, now: () => Date.now(), output: SCREEN, notes: SCREEN },
  readInput: () => Promise.resolve(new Uint8Array()),
  canAsk: false,
});

/** In milliseconds: so long is taken on trust what was looked up. */
const TRUST = 1100;
const waitForTrust = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, TRUST));

test('ESLint shows what the last check found in the project (C3, V2)', async () => {
  const root = await checkCircle();
  expect(await findPlaces({ root, text: A, file: 'a.ts' })).toEqual(CIRCLE);
});

test('a text that was not checked is told nothing of', async () => {
  const root = await checkCircle();
  expect(await findPlaces({ root, text: `${A}\n`, file: 'a.ts' })).toEqual([]);
});

test.each([
  ['another file', { 'b.ts': 'export const b = 1;\n' }],
  ['the policy', { 'lintel.config.json': '{ "rules": { "file-length": "warn" } }' }],
])('once %s has changed, what was found before is not shown', async (_, files) => {
  const root = await checkCircle();
  expect(await findPlaces({ root, text: A, file: 'a.ts' })).toEqual(CIRCLE);
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(root, file), text);
  await waitForTrust();
  expect(await findPlaces({ root, text: A, file: 'a.ts' })).toEqual([]);
});
