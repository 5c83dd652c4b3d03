import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { plant } from './plant.js';
import { SEEDED_FAULTS } from './index.js';

test.each(SEEDED_FAULTS)('$title: it can be put into $file ($requirement)', (fault) => {
  const text = readFileSync(fault.file, 'utf8');
  expect(plant(fault, text)).not.toBe(text);
});

test('no fault has the title of another', () => {
  const titles = SEEDED_FAULTS.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
