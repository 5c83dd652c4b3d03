import { expect, test } from '@jest/globals';
import { markdown } from './markdown.js';
import { toRulePage } from '../../rules/rule-page.js';
import {
  buildContext,
  buildFinding,
  buildVerdict,
  HOSTILE_VERDICT,
} from './proof/verdict-builder.js';

test('the summary leads, and each file unfolds to a table', () => {
  const lines = markdown.render(buildVerdict([buildFinding()]), buildContext()).split('\n');
  expect(lines[0]).toMatch(/^\*\*✖ 1 finding \(1 error, 0 warnings\) in 1 of 120 files; .*\*\*$/);
  expect(lines[2]).toBe('<details>');
  expect(lines[3]).toBe('<summary><code>src/store.ts</code>: 1 finding</summary>');
  expect(lines.slice(6, 7)).toEqual(['| ---: | --- | --- | --- |']);
  expect(lines.slice(8)).toEqual(['', '</details>', '']);
});

test('a row names line, weight, symbol as code, and the page of the rule', () => {
  const finding = buildFinding({ message: '`a_b` and `c` are long.', symbol: 'c' });
  const row = markdown.render(buildVerdict([finding]), buildContext()).split('\n')[7];
  const sentence = '<code>a&#95;b</code> and <code>c</code> are long.';
  const link = `[function-length](${toRulePage('function-length')})`;
  expect(row).toBe(`| 12 | error | ${sentence} | ${link} |`);
});

test('hostile names add no line, no cell and no tag', () => {
  const report = markdown.render(HOSTILE_VERDICT, buildContext());
  const rows = report.split('\n').filter((line) => line.startsWith('| '));
  expect(rows.map((row) => row.split('|').length)).toEqual([6, 6, 6, 6, 6, 6, 6, 6]);
  const tags = new Set(report.match(/(?<=<\/?)\w+/g));
  expect([...tags].sort()).toEqual(['code', 'details', 'summary']);
});

test('a cut is told below the tables', () => {
  const report = markdown.render(HOSTILE_VERDICT, buildContext({ maxFindings: 1 }));
  expect(report).toMatch(/<\/details>\n\n3 more findings are not shown\n$/);
});

test('a clean run is its summary alone', () => {
  expect(markdown.render(buildVerdict(), buildContext())).toMatch(/^\*\*✔ no findings: .*\*\*\n$/);
});

test('quiet prints nothing where nothing is found', () => {
  expect(markdown.render(buildVerdict(), buildContext({ quiet: true }))).toBe('');
});
