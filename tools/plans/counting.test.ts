import { expect, test } from '@jest/globals';
import { readForeignCounts } from '../counting/foreign-counts.js';
import { toCountingDocument } from './counting.js';

const sections = toCountingDocument(readForeignCounts()).split('\n### ');
const sectionOf = (title: string): string =>
  sections.find((section) => section.startsWith(`${title}\n`)) ?? '';

test('a function has a row with what Lintel and the others count', () => {
  expect(sectionOf('Blank and comment lines')).toContain(
    '| `load` | 4 | 4 | 8 | 2 | 4 | 4 | 8 | 4 | 4 | 6 | 8 |',
  );
});

test('what only holds tests is said to be exempt', () => {
  const row = "| `describe('store')` | 8 | 6 | 8 | 4 (2) | exempt | exempt |";
  expect(sectionOf('A describe with two tests')).toContain(row);
});

test('what another tool alone takes for a function has a row of its own', () => {
  expect(sectionOf('Abstract methods')).toContain('| line 2 | – | – |');
});

test('code whose line breaks matter is shown as a string', () => {
  expect(sectionOf('A lone CR')).toContain('```json\n"const a = 1;\\rconst b = 2;\\r"\n```');
});
