import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../policy/test-folder.js';
import { findStale, formatFiles, writeFiles } from './generated-files.js';

const makeFolder = useTestFolders();

test('what Prettier checks is formatted as the project has it', async () => {
  const files = await formatFiles({ 'rules/index.ts': 'export const a = "b"' });
  expect(files).toEqual({ 'rules/index.ts': "export const a = 'b';\n" });
});

test.each(['docs/counting.md', 'docs/pictures/check.svg'])('%s is left as it is', async (file) => {
  const text = '*  a\n\n\n\n*  b';
  expect(await formatFiles({ [file]: text })).toEqual({ [file]: text });
});

test('files that differ or are missing are stale, and written they are not', async () => {
  const root = makeFolder({ same: '1', other: '2' });
  const files = { [`${root}/same`]: '1', [`${root}/other`]: '3', [`${root}/new/a`]: '4' };
  expect(findStale(files)).toEqual([`${root}/new/a`, `${root}/other`]);
  await writeFiles(files);
  expect(findStale(files)).toEqual([]);
  expect(readFileSync(path.join(root, 'new', 'a'), 'utf8')).toBe('4');
});
