import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../policy/test-folder.js';
import { openPerformance } from './open-performance.js';
import type { PerformanceOptions } from './open-performance.js';
import { steady } from './scenario.js';

const makeFolder = useTestFolders();
const HOSTILE = '</style><script>alert(1)</script>';
const POLICY = `export default { budgets: { ${JSON.stringify(HOSTILE)}: { p99: '10s' },
  orders: { p99: '10s' }, lists: { p99: '10s', queries: 1 }, hits: { min: 0.9 } } };`;
const LOAD = { rate: 200, lasts: '300ms', warmUp: 0 };

const layProject = () => makeFolder({ 'lintel.config.ts': POLICY, 'package.json': '{}' });

/** Runs something that takes so many milliseconds, and writes what it shows. */
async function measure(root: string, milliseconds: number, update?: PerformanceOptions['update']) {
  const book = await openPerformance({ name: 'test', root, update });
  await book.run(steady('orders', LOAD), () => sleepFor(milliseconds));
  return { book, said: book.write() };
}

const sleepFor = (milliseconds: number) => new Promise((end) => setTimeout(end, milliseconds));

const readResult = (root: string, file: string): string =>
  readFileSync(path.join(root, '.lintel', 'performance', file), 'utf8');

/** A run that is slower than what was kept before it. */
async function measureRegression(root: string) {
  await measure(root, 1, 'replace');
  return measure(root, 120);
}

test('a run that is slower than the kept baseline is a regression (X4)', async () => {
  const { book } = await measureRegression(layProject());
  expect(book.regressions[0]).toMatch(/^orders steady: p50 is \d+ ms, and was [\d.]+ [mu]s in the/);
});

test('a regression is shown at the terminal and on the page (X4)', async () => {
  const root = layProject();
  const { said } = await measureRegression(root);
  for (const text of [said, readResult(root, 'test.html')])
    expect(text).toContain('in the baseline: ');
});

test('a regression stands in the results for programs (X4)', async () => {
  const root = layProject();
  const { regressions } = (await measureRegression(root)).book;
  const scenarios = [{ name: 'orders steady', compared: 1, regressions }];
  expect(JSON.parse(readResult(root, 'test.json'))).toMatchObject({ scenarios });
});

test('without a baseline nothing is a regression, and it is said (X4)', async () => {
  const { book, said } = await measure(layProject(), 1);
  expect(book.regressions).toEqual([]);
  expect(said).toMatch(/orders steady: p50 .*, p99 .*, [\d.]+ a second, nothing to compare with\n/);
  expect(said).toMatch(/ {4}orders met: p99: .* of 10 s, margin /);
});

test('while the baseline is renewed nothing is a regression', async () => {
  const root = layProject();
  await measure(root, 1, 'replace');
  expect((await measure(root, 120, 'add')).book.regressions).toEqual([]);
  expect((await measure(root, 120)).said).toContain('compared with 2');
});

test.each(['add', 'replace'] as const)(
  'calls that fail are told while the baseline is renewed: %s',
  async (update) => {
    const book = await openPerformance({ name: 'test', root: layProject(), update });
    await book.run(steady('orders', LOAD), () => Promise.reject(new Error('down')));
    expect(book.regressions).toEqual(['orders steady: 60 of 60 calls failed. The first: down']);
  },
);

test.each([
  [1, 'lists met: queries: 1 a call of 1.'],
  [2, 'lists NOT MET: queries: 2 a call of 1: too many, on any machine.'],
])('a budget of operations is held to what is counted: %i a call', async (each, said) => {
  const book = await openPerformance({ name: 'test', root: layProject() });
  let queries = 0;
  const list = () => (queries += each);
  await book.run(steady('lists', LOAD), list, { operations: () => ({ queries }) });
  expect(book.write()).toContain(said);
});

/** The page of something that is called by a hostile name and fails with a hostile message. */
async function failHostile(root: string): Promise<string> {
  const book = await openPerformance({ name: 'test', root });
  await book.run(steady(HOSTILE, LOAD), () => Promise.reject(new Error('<img src=x>')));
  book.write();
  return readResult(root, 'test.html');
}

test('names of others are data in the page, which runs and fetches nothing', async () => {
  const page = await failHostile(layProject());
  expect(page).not.toMatch(/<script|<img|https?:/);
  expect(page).toContain('60 × &#60;img src=x&#62;');
  expect(page).toContain("default-src 'none'");
});

test.each([
  ['bars of what is', /<svg [^>]*role="img" aria-label="How times are spread from .*<rect /],
  ['a line of what was', /<polyline class="was" points="\d/],
  ['colours for the dark', /prefers-color-scheme: dark/],
])('the page has %s', async (_, pattern) => {
  const root = layProject();
  await measureRegression(root);
  expect(readResult(root, 'test.html')).toMatch(pattern);
});

test('a share that was measured is held to its budget', async () => {
  const book = await openPerformance({ name: 'test', root: layProject() });
  book.enter('hits', { kind: 'ratio', what: 'hits', good: 5, total: 10 });
  expect(book.write()).toContain('hits NOT MET: hits: 5 of 10, 50 % of at least 90 %: too few.');
});

test('one budget has one scenario of a kind, since runs are found by their names', async () => {
  const { book } = await measure(layProject(), 1);
  const again = book.run(steady('orders', LOAD), () => 1);
  await expect(again).rejects.toThrow('"orders steady" has run.');
});

test('what is to become of the baseline is one of two words', async () => {
  process.env['LINTEL_BASELINE'] = 'yes';
  const opened = openPerformance({ name: 'test', root: layProject() });
  await expect(opened).rejects.toThrow('LINTEL_BASELINE is "yes". It must be add or replace.');
  delete process.env['LINTEL_BASELINE'];
});
