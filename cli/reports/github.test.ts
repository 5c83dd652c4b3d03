import { expect, test } from '@jest/globals';
import { github } from './github.js';
import {
  buildContext,
  buildFinding,
  buildVerdict,
  HOSTILE_VERDICT,
} from './proof/verdict-builder.js';

test('a finding is a command that names its place and rule', () => {
  const verdict = buildVerdict([buildFinding({ message: '`Store.load`: 5% too long.' })]);
  expect(github.render(verdict, buildContext()).split('\n')[0]).toBe(
    '::error file=src/store.ts,line=12,endLine=27,col=3,title=lintel/function-length' +
      '::`Store.load`: 5%25 too long.',
  );
});

test('a file is named from the top of the repository', () => {
  const context = buildContext({ root: '/repo/apps/my web', top: '/repo' });
  const text = github.render(buildVerdict([buildFinding()]), context);
  expect(text).toMatch(/^::error file=apps\/my web\/src\/store\.ts,line=12,/);
});

test('a warning is a warning', () => {
  const verdict = buildVerdict([buildFinding({ severity: 'warn' })]);
  expect(github.render(verdict, buildContext())).toMatch(/^::warning file=/);
});

test('names make neither a further line nor a further command', () => {
  const lines = github.render(HOSTILE_VERDICT, buildContext()).split(/[\r\n]/);
  const starts = lines.map((line) => line.split(/[ :]/, 3).join(' ').trim());
  expect(starts.slice(0, 4)).toEqual(['error', 'error', 'error', 'warning']);
  expect(lines).toHaveLength(6);
});

test('a cut is told in a notice, and the summary ends the report', () => {
  const lines = github.render(HOSTILE_VERDICT, buildContext({ maxFindings: 2 })).split('\n');
  expect(lines[2]).toBe('::notice title=lintel::2 more findings are not shown');
  expect(lines[3]).toMatch(/^✖ 4 findings/);
});

test('quiet prints nothing where nothing is found', () => {
  expect(github.render(buildVerdict(), buildContext({ quiet: true }))).toBe('');
});
