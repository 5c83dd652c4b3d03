import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { listFiles } from '../list-files.js';
import { plant } from './plant.js';
import { SEEDED_FAULTS } from './index.js';

/** Titles stand in the modules, and in the contracts that they put their adapters to. */
const TITLES = ['integration', 'testkit/contracts']
  .flatMap((folder) => listFiles(folder))
  .map((file) => readFileSync(file, 'utf8'));

test.each(SEEDED_FAULTS)('$title: it can be put into $file ($requirement)', (fault) => {
  const text = readFileSync(fault.file, 'utf8');
  expect(plant(fault, text)).not.toBe(text);
});

test.each(SEEDED_FAULTS)('$title: there is a test that has to catch it', ({ caughtBy }) => {
  expect(TITLES.filter((text) => text.includes(caughtBy))).not.toEqual([]);
});

test('no fault has the title of another', () => {
  const titles = SEEDED_FAULTS.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
