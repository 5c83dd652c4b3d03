import { expect, test } from '@jest/globals';
import { buildEdge, buildEdgeTo, buildFile, buildProject } from '../project-builder.js';
import type { Edge, ProjectFile } from '../project-model.js';
import { options, type NoUnresolvedImportsOptions } from './options.js';
import { rule } from './rule.js';

const unresolved = (specifier: string, reason = 'there is no such file'): Edge =>
  buildEdgeTo(
    { kind: 'unresolved', reason },
    { specifier, line: 4, column: 7, start: 20, end: 25 },
  );

function judge(files: readonly ProjectFile[], given: Partial<NoUnresolvedImportsOptions> = {}) {
  return rule.judge(buildProject(files), options.parse(given));
}

/** What is said of a specifier in `src/a.ts`, next to some other files. */
function messageOf(specifier: string, others: readonly string[] = [], edges: readonly Edge[] = []) {
  const own = buildFile({ file: 'src/a.ts', edges: [unresolved(specifier), ...edges] });
  const all = [own, ...others.map((file) => buildFile({ file }))];
  return judge(all).violations.map(({ message }) => message);
}

const FOUND: readonly Edge[] = [
  buildEdge('b.ts'),
  buildEdgeTo({ kind: 'asset', file: 'a.css' }),
  buildEdgeTo({ kind: 'package', name: 'zod' }),
  buildEdgeTo({ kind: 'builtin', name: 'fs' }),
];

test('what leads anywhere is no finding, and is judged (C3)', () => {
  expect(judge([buildFile({ edges: FOUND })])).toEqual({ judged: 4, violations: [] });
});

test('what leads nowhere is a finding at its specifier (C3)', () => {
  const file = buildFile({ file: 'src/a.ts', edges: [...FOUND, unresolved('./gone')] });
  const { judged, violations } = judge([file]);
  expect(judged).toBe(5);
  const place = { file: 'src/a.ts', line: 4, column: 7, span: { start: 20, end: 25 } };
  expect(violations).toMatchObject([{ ...place, symbol: '<module>', value: null, limit: null }]);
});

test.each([
  ['./gone', 'Correct the path, or add the file.'],
  ['..', 'Correct the path, or add the file.'],
  ['#gone', 'Correct the name, or map it.'],
  ['@/gone', 'Correct the name, or map it.'],
  ['gone', 'Correct the name, or add the package to package.json.'],
])('the message says why, and what to do about %s', (specifier, advice) => {
  expect(messageOf(specifier)).toEqual([
    `\`${specifier}\` leads nowhere: there is no such file. ${advice}`,
  ]);
});

test.each([
  ['./stroe.js', ['src/store.ts', 'src/other.ts'], 'src/store.ts'],
  ['./Store', ['src/store.ts', 'lib/Store.ts'], 'src/store.ts'],
  ['../lib/store', ['src/core/store.ts'], 'src/core/store.ts'],
  ['./sub/../stroe', ['src/store.ts'], 'src/store.ts'],
])('a file with a name like it is suggested: %s', (specifier, others, nearest) => {
  expect(messageOf(specifier, others)[0]).toMatch(`Did you mean ${nearest}?`);
});

test.each([
  ['./store', ['src/unlike.ts']],
  ['./store', ['lib/store.ts', 'core/store.ts']],
  ['./ab', ['src/cd.ts']],
])('what is too far away, or one of several, is not suggested: %s', (specifier, others) => {
  expect(messageOf(specifier, others)[0]).not.toContain('Did you mean');
});

test('a package with a name like it is suggested', () => {
  const edge = buildEdgeTo({ kind: 'package', name: 'lodash' });
  expect(messageOf('loadash', [], [edge])[0]).toMatch('Did you mean lodash?');
});

test.each([
  ['./made/client', ['./made/*'], 0],
  ['virtual.x', ['virtual.x'], 0],
  ['virtual-x', ['virtual.x'], 1],
  ['a/b', ['b'], 1],
])('%s may lead nowhere where %j are excepted', (specifier, except, count) => {
  const file = buildFile({ edges: [unresolved(specifier)] });
  expect(judge([file], { except }).violations).toHaveLength(count);
});
