import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../policy/test-folder.js';
import { applySteps } from './apply.js';
import type { Step } from './steps.js';

const makeFolder = useTestFolders();

const create = (file: string, after = 'new'): Step => ({
  ...{ kind: 'create', file, before: null, after },
});

const CHANGE: Step = { kind: 'update', file: 'old.ts', before: 'old', after: 'changed' };
const REMOVAL: Step = { kind: 'remove', file: 'gone.ts', before: 'gone', after: null };
const UNWRITABLE = /^wall\/behind\.ts can’t be written \(E\w+\)\. Nothing was changed\.$/;

test('what is written is there, and what is removed is gone', () => {
  const root = makeFolder({ 'old.ts': 'old', 'gone.ts': 'gone' });
  applySteps(root, [create('deep/er/new.ts'), CHANGE, REMOVAL]);
  expect(readFileSync(path.join(root, 'deep/er/new.ts'), 'utf8')).toBe('new');
  expect(readFileSync(path.join(root, 'old.ts'), 'utf8')).toBe('changed');
  expect(existsSync(path.join(root, 'gone.ts'))).toBe(false);
});

test('where one file can’t be written, files and folders are as they were', () => {
  const root = makeFolder({ 'old.ts': 'old', wall: 'a file' });
  const steps = [CHANGE, create('deep/er/new.ts'), create('wall/behind.ts')];
  expect(() => applySteps(root, steps)).toThrow(UNWRITABLE);
  expect(readFileSync(path.join(root, 'old.ts'), 'utf8')).toBe('old');
  expect(existsSync(path.join(root, 'deep'))).toBe(false);
});

test('a file that somebody has changed since is not overwritten', () => {
  const root = makeFolder({ 'old.ts': 'changed since' });
  expect(() => applySteps(root, [create('b.ts'), CHANGE])).toThrow(
    'old.ts has changed meanwhile: run this again. Nothing was changed.',
  );
  expect(existsSync(path.join(root, 'b.ts'))).toBe(false);
});

test('a link that leads out of the project is not followed', () => {
  const [root, other] = [makeFolder({ 'a.ts': '' }), makeFolder({ 'b.ts': '' })];
  symlinkSync(other, path.join(root, 'integration'));
  expect(() => applySteps(root, [create('integration/x/new.ts')])).toThrow(
    'A link leads from integration/x/new.ts out of the project. Nothing was changed.',
  );
  expect(existsSync(path.join(other, 'x'))).toBe(false);
});
