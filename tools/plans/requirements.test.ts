import { expect, test } from '@jest/globals';
import { readForeignCounts } from '../counting/foreign-counts.js';
import type { Files } from './files.js';
import { toRequirements } from './requirements.js';

const requirements = { C1: 'short files', C2: 'short functions' };

const SOURCES = {
  ...{ rules: [], requirements, seededFaults: [], contracts: {}, screen: '' },
  foreignCounts: readForeignCounts(),
};

function rowOf(id: string, witnesses: Files): string | undefined {
  const lines = toRequirements({ ...SOURCES, witnesses }).split('\n');
  return lines.find((line) => line.startsWith(`| ${id} `));
}

const link = (path: string): string => `[${path}](../${path})`;

test.each([
  ["test('it works (C1)', () => {});", 'it works (C1)'],
  ["test.each([1])('it works (C2, C1)', () => {});", 'it works (C2, C1)'],
  ["test.each`a`(\n  'it works (C1)',\n () => {});", 'it works (C1)'],
])('a test fulfils what its title names: %s', (text, title) => {
  expect(rowOf('C1', { 'a.test.ts': text })).toContain(`${link('a.test.ts')}: ${title} |`);
});

test('a test with JSX is a test', () => {
  const witnesses = { 'a.test.tsx': "test('it works (C1)', () => {}); // (C2)" };
  expect(rowOf('C1', witnesses)).toContain(`${link('a.test.tsx')}: it works (C1) |`);
  expect(rowOf('C2', witnesses)).toContain('not yet');
});

test('an id outside of a title fulfils nothing', () => {
  expect(rowOf('C1', { 'a.test.ts': "// (C1)\ntest('it works', () => 'x (C1)');" })).toContain(
    'not yet',
  );
});

test('a document and a command fulfil what their text names', () => {
  const witnesses = { 'cli/b.ts': '/** (C2) */', 'rules/a/README.md': 'Requirements: C2, C1.' };
  expect(rowOf('C1', witnesses)).toContain(`| ${link('rules/a/README.md')} |`);
  expect(rowOf('C2', witnesses)).toContain(`${link('cli/b.ts')}<br>${link('rules/a/README.md')}`);
});

test('an id that no requirement has is refused', () => {
  expect(() => rowOf('C1', { 'cli/b.ts': '(Z9)' })).toThrow('names Z9: no requirement');
});

test('a fault that the suite catches stands in a table of its own', () => {
  const fault = { requirement: 'C1', title: 'a line is lost', caughtBy: 'every line is kept' };
  const seededFaults = [{ ...fault, file: 'a.ts', find: 'a', replace: 'b' }];
  const text = toRequirements({ ...SOURCES, witnesses: {}, seededFaults });
  expect(text).toMatch(/^\| C1 +\| a line is lost +\| every line is kept +\|$/m);
});
