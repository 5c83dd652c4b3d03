import { expect, test } from '@jest/globals';
import { editStep, stepFor } from './steps.js';

const [OLD, NEW, MINE] = ['a\nb\nc\n', 'a\nb\nC\n', 'A\nb\nc\n'];
const MARKED = 'a\nb\n<<<<<<< yours\nX\n=======\nC\n>>>>>>> lintel\n';

test.each([
  ['is created where nothing was', [null, null, NEW], 'create', NEW],
  ['is brought up to date where nobody touched it', [OLD, OLD, NEW], 'update', NEW],
  ['is merged where both changed it', [OLD, MINE, NEW], 'merge', 'A\nb\nC\n'],
  ['is marked where both changed a line', [OLD, 'a\nb\nX\n', NEW], 'conflict', MARKED],
  ['is removed where it is no part any more', [OLD, OLD, null], 'remove', null],
  ['stays where it is what it should be', [OLD, NEW, NEW], 'same', NEW],
  ['stays the user’s where only he changed it', [OLD, MINE, OLD], 'kept', MINE],
  ['stays the user’s where it is no part any more', [OLD, MINE, null], 'kept', MINE],
  ['stays away where the user removed it', [OLD, null, NEW], 'gone', null],
  ['is not overwritten where it is not ours', [null, MINE, NEW], 'foreign', MINE],
])('a file %s', (_title, texts, kind, after) => {
  const [base, current, next] = texts as [string | null, string | null, string | null];
  const step = stepFor({ file: 'a.ts', base, current, next });
  expect(step).toEqual({ kind, file: 'a.ts', before: current, after });
});

test('an update keeps the ends of lines that git gave the file', () => {
  const current = OLD.replaceAll('\n', '\r\n');
  const step = stepFor({ file: 'a.ts', base: OLD, current, next: NEW });
  expect(step).toMatchObject({ kind: 'update', after: NEW.replaceAll('\n', '\r\n') });
});

test.each([
  [null, 'x', 'create'],
  ['x', 'x', 'same'],
  ['x', 'y', 'update'],
])('a file of the project that was %j and becomes %j: %s', (before, after, kind) => {
  expect(editStep('package.json', before, after)).toMatchObject({ kind });
});

test.each(['kept', 'same'])(
  'a file that is %s keeps the ends of its lines, mixed ones too',
  (kind) => {
    const current = kind === 'kept' ? 'A\r\nb\nc\r\n' : 'a\r\nb\nc\r\n';
    const step = stepFor({ file: 'a.ts', base: OLD, current, next: OLD });
    expect(step).toEqual({ kind, file: 'a.ts', before: current, after: current });
  },
);

test('a file of the project keeps the ends of its lines', () => {
  expect(editStep('package.json', 'a\r\nb\r\n', 'a\nb\n')).toMatchObject({
    ...{ kind: 'same', after: 'a\r\nb\r\n' },
  });
  expect(editStep('package.json', 'a\r\nb\r\n', 'a\nB\n').after).toBe('a\r\nB\r\n');
});
