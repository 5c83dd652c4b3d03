import { expect, test } from '@jest/globals';
import { text } from './text.js';
import {
  buildContext,
  buildFinding,
  buildVerdict,
  HOSTILE_VERDICT,
} from './proof/verdict-builder.js';

const WARNING = buildFinding({ severity: 'warn', file: 'src/b.ts' });
const TWO = buildVerdict([buildFinding(), buildFinding({ line: 240, column: 15 })]);

test('findings stand under their file in aligned columns', () => {
  const lines = text.render(TWO, buildContext()).split('\n');
  expect(lines[0]).toBe('src/store.ts');
  expect(lines[1]).toMatch(
    /^ {4}12:3 {2}error {4}`Store\.load` is 14 lines .* {2}function-length$/,
  );
  expect(lines[2]).toMatch(/^ {2}240:15 {2}error {4}`Store\.load`/);
});

test('a blank line separates files, and the summary ends the report', () => {
  const blocks = text.render(buildVerdict([buildFinding(), WARNING]), buildContext()).split('\n\n');
  const heads = blocks.map((block) => block.split(/[\n:(]/)[0]);
  expect(heads).toEqual(['src/store.ts', 'src/b.ts', '✖ 2 findings ']);
});

test('quiet leaves out the files that only have warnings', () => {
  const verdict = buildVerdict([buildFinding(), WARNING]);
  const report = text.render(verdict, buildContext({ quiet: true }));
  expect(report).not.toContain('src/b.ts');
  expect(report).toContain('✖ 2 findings (1 error, 1 warning)');
});

test('quiet prints nothing where nothing is found', () => {
  expect(text.render(buildVerdict(), buildContext({ quiet: true }))).toBe('');
});

test('a clean run prints its summary', () => {
  expect(text.render(buildVerdict(), buildContext())).toMatch(/^✔ no findings: 120 files.*\n$/);
});

test('a cut tells how many findings are not shown', () => {
  const report = text.render(TWO, buildContext({ maxFindings: 1 }));
  expect(report).not.toContain('240:15');
  expect(report).toContain('\n\n1 more finding is not shown\n\n✖ 2 findings');
});

test.each([
  ['red', [buildFinding(), WARNING], '\u001b[31m✖'],
  ['yellow', [WARNING], '\u001b[33m✖'],
  ['green', [], '\u001b[32m✔'],
])('in colour the summary is %s by the worst that was found', (_, findings, start) => {
  expect(text.render(buildVerdict(findings), buildContext({ color: true }))).toContain(start);
});

test('in colour the rule is dimmed', () => {
  const report = text.render(TWO, buildContext({ color: true }));
  expect(report).toContain('\u001b[2mfunction-length\u001b[22m\n');
});

test('no control character of a name or message reaches the terminal', () => {
  const lines = text.render(HOSTILE_VERDICT, buildContext({ stats: true })).split('\n');
  expect(lines.filter((line) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(line))).toEqual([]);
});
