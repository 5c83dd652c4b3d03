import { expect, test } from '@jest/globals';
import { buildDeclaration, buildFile, buildOutline, buildProject } from '../project-builder.js';
import type { FreeSplit, ProjectJudgement, SplitPart } from '../project-model.js';
import { rule } from './rule.js';

const LOADING: SplitPart = {
  names: ['LIMIT', 'loadPage', 'loadRow'],
  exports: ['loadPage', 'loadRow'],
  lines: 40,
  importers: ['b.ts', 'c.ts'],
};
const PAINTING: SplitPart = {
  names: ['paint'],
  exports: ['paint'],
  lines: 12,
  importers: ['d.ts'],
};
const SPLIT: FreeSplit = {
  file: 'src/tools.ts',
  parts: [LOADING, PAINTING],
  sharedImporters: [],
  witness: 'importers',
};

const AT = { line: 7, column: 1, endLine: 9, endColumn: 2, start: 70, end: 99 };
const DECLARED = [
  buildDeclaration({ names: ['loadPage'] }),
  buildDeclaration({ names: ['paint'], ...AT }),
];
const FILE = buildFile({ file: 'src/tools.ts', outline: buildOutline({ declarations: DECLARED }) });

const judge = (part: Partial<FreeSplit> = {}): ProjectJudgement =>
  rule.judge(buildProject([FILE], { freeSplits: () => [{ ...SPLIT, ...part }] }), {});
const messageOf = (part: Partial<FreeSplit>): string => judge(part).violations[0]!.message;

test('a file that falls apart is a finding where the part that is to move begins (C4)', () => {
  const [violation] = judge().violations;
  const { start, end, ...place } = AT;
  expect(violation).toMatchObject({ ...place, file: 'src/tools.ts', symbol: '<module>' });
  expect(violation).toMatchObject({ span: { start, end }, value: 2, limit: 1 });
});

test('the message is the plan of the split', () => {
  expect(messageOf({})).toBe(
    '2 parts of the file share no reference and serve different files: ' +
      '`LIMIT`, `loadPage` and `loadRow` (40 lines); `paint` (12 lines). ' +
      'Move `paint` to src/paint.ts; 1 file follows. ' +
      'No reference between the parts is cut, and no file imports from several of them.',
  );
});

test('the message says where needs differ, and who imports from several parts', () => {
  const message = messageOf({ witness: 'imports', sharedImporters: ['e.ts', 'f.ts'] });
  expect(message).toContain('2 parts of the file share no reference and need different imports: ');
  expect(message).toContain('is cut, and 2 files import from several of them.');
});

test('each part but the largest gets a file of its own', () => {
  const third = { names: ['save'], exports: ['save'], lines: 20, importers: ['g.ts', 'h.ts'] };
  const message = messageOf({ parts: [PAINTING, LOADING, third] });
  expect(message).toContain('Move `paint` to src/paint.ts; 1 file follows. ');
  expect(message).toContain('Move `save` to src/save.ts; 2 files follow. ');
});

test('of parts of one size the first stays', () => {
  const message = messageOf({ parts: [{ ...LOADING, lines: 12 }, PAINTING] });
  expect(message).toContain('Move `paint` to');
});

test('a part without a name stands at the head of its file', () => {
  const unnamed = { ...PAINTING, names: [], exports: ['default'] };
  const [violation] = judge({ parts: [LOADING, unnamed] }).violations;
  expect(violation).toMatchObject({ line: 1, column: 1, span: null });
});

test('files that declare something are judged, tests are not', () => {
  const files = [FILE, buildFile(), buildFile({ ...FILE, file: 'a.test.ts', isTest: true })];
  expect(rule.judge(buildProject(files), {})).toEqual({ judged: 1, violations: [] });
});
