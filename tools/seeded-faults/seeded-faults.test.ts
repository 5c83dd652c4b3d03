import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { listFiles } from '../list-files.js';
import { plant } from './plant.js';
import { SEEDED_FAULTS } from './index.js';

const TESTS = listFiles('integration')
  .filter((file) => file.endsWith('.test.tsx'))
  .map((file) => readFileSync(file, 'utf8'));

test.each(SEEDED_FAULTS)('$title: it can be put into $file ($requirement)', (fault) => {
  const text = readFileSync(fault.file, 'utf8');
  expect(plant(fault, text)).not.toBe(text);
});

test.each(SEEDED_FAULTS)('$title: the test that has to catch it names $requirement', (fault) => {
  const { caughtBy, requirement } = fault;
  const line = TESTS.flatMap((text) => text.split('\n')).find((it) => it.includes(caughtBy));
  expect(line).toMatch(new RegExp(`\\([^()]*\\b${requirement}\\b[^()]*\\)`));
});

test('no fault has the title of another', () => {
  const titles = SEEDED_FAULTS.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
