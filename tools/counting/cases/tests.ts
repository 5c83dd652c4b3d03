import type { CountingCase } from '../counting-case.js';

/** Tests and what holds them. */
export const TESTS: readonly CountingCase[] = [
  {
    title: 'A describe with two tests',
    says: 'The callback of `describe` only holds tests, and is exempt.',
    file: 'case.test.ts',
    source: `
describe('store', () => {
  it('loads', () => {
    expect(load('a')).toBe(1);
  });
  it('saves', () => {
    expect(save('a')).toBe(1);
  });
});
`,
    functions: {
      "describe('store')": [8, 6, 8, 4, 2, 6],
      "describe('store').it('loads')": [3, 3, 3, 1, 1, 3],
      "describe('store').it('saves')": [3, 3, 3, 1, 1, 3],
    },
    exempt: ["describe('store')"],
  },
  {
    title: 'A describe over rows, only and skip',
    says: 'The forms of `describe` are exempt as well.',
    file: 'case.test.ts',
    source: `
describe.each([1, 2])('store %i', (count) => {
  it('loads', () => use(count));
});
describe.only('disk', () => {
  it.skip('loads', () => use(1));
});
`,
    functions: {
      "describe('store %i')": [3, 3, 3, 1, 1, 3],
      "describe('store %i').it('loads')": [1, 1, 1, 0, 0, 1],
      "describe('disk')": [3, 3, 3, 1, 1, 3],
      "describe('disk').it('loads')": [1, 1, 1, 0, 0, 1],
    },
    exempt: ["describe('store %i')", "describe('disk')"],
  },
  {
    title: 'Test functions under another name',
    says: 'What is imported from a test runner is known by its name there, in any file.',
    source: `
import { describe as group, test } from 'vitest';
import * as jest from '@jest/globals';
group('store', () => {
  test('loads', () => use(1));
});
jest.describe.skip('disk', () => {
  jest.test('loads', () => use(1));
});
`,
    functions: {
      'group()': [3, 3, 3, 1, 1, 3],
      "group().test('loads')": [1, 1, 1, 0, 0, 1],
      'skip()': [3, 3, 3, 1, 1, 3],
      'skip().test()': [1, 1, 1, 0, 0, 1],
    },
    exempt: ['group()', 'skip()'],
  },
  {
    title: 'A describe that is none',
    says: 'A function of the file itself is no container, whatever its name.',
    file: 'case.test.ts',
    source: `
function describe(text: string, body: () => void) {
  body();
}
describe('store', () => {
  load();
});
`,
    functions: { describe: [3, 3, 3, 1, 1, 3], "describe('store')": [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'A global describe outside of tests',
    says: 'Globals are the test runner’s in files that match `testFiles` only.',
    source: `
describe('store', () => {
  load();
});
`,
    functions: { "describe('store')": [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'Tests over rows',
    says: 'The callback of a test is a function like any other.',
    file: 'case.test.ts',
    source: `
test.each\`
  a    | b
  \${1} | \${2}
\`('adds $a', ({ a, b }) => {
  expect(a + b).toBe(3);
});
test.each([[1, 2]])('adds %i', (a, b) => {
  expect(a + b).toBe(3);
});
`,
    functions: {
      "test('adds $a')": [3, 3, 3, 1, 1, 3],
      "test('adds %i')": [3, 3, 3, 1, 1, 3],
    },
  },
  {
    title: 'Hooks',
    says: 'Their callbacks are functions like any other.',
    file: 'case.test.ts',
    source: `
beforeEach(async () => {
  await start();
});
`,
    functions: { 'beforeEach()': [3, 3, 3, 1, 1, 3] },
  },
];
