import { expect, test } from '@jest/globals';
import { renderStats } from './stats.js';
import { text } from './text.js';
import { buildContext, buildFinding, buildVerdict } from './proof/verdict-builder.js';

const SLOWEST = [
  { file: 'a.ts', milliseconds: 120.25 },
  { file: 'b\u001b.ts', milliseconds: 3 },
];

test('the slowest files stand in a table, their times aligned', () => {
  const [slowest] = renderStats({ ...buildVerdict(), slowest: SLOWEST });
  expect(slowest).toBe('Slowest files\n  120.3 ms  a.ts\n    3.0 ms  b\\u001b.ts');
});

test('the files with most findings stand in a table, worst first', () => {
  const once = buildFinding({ file: 'a.ts' });
  const twice = buildFinding({ file: 'b.ts' });
  const [, worst] = renderStats(buildVerdict([once, twice, twice]));
  expect(worst).toBe('Files with most findings\n  2  b.ts\n  1  a.ts');
});

test('a table shows five files at most', () => {
  const files = ['1', '2', '3', '4', '5', '6'];
  const [, worst] = renderStats(buildVerdict(files.map((file) => buildFinding({ file }))));
  expect(worst?.split('\n')).toHaveLength(6);
});

test('a table without rows says so', () => {
  expect(renderStats(buildVerdict())).toEqual([
    'Slowest files: none',
    'Files with most findings: none',
  ]);
});

test.each([true, false])('the text report holds the tables only if asked: %j', (stats) => {
  const report = text.render(buildVerdict([buildFinding()]), buildContext({ stats }));
  expect(report.includes('Slowest files')).toBe(stats);
});
