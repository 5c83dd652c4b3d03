import { expect, test } from '@jest/globals';
import { proposeFile } from './file-name.js';

const KEBAB = ['src/a-b.ts', 'src/cD.ts', 'src/e-f.ts', 'other/gH.ts', 'other/iJ.ts'];

test.each([
  [['addPageBinding', 'PAGE_BINDING_PREFIX', 'pageBindingText'], 'src/page-binding.ts'],
  [['getOrInsert', 'getOrInsertComputed'], 'src/get-or-insert.ts'],
  [['ClientAbort'], 'src/client-abort.ts'],
  [['parsePrice', 'formatPrice'], 'src/price.ts'],
  [['WordSize', 'Coder'], 'src/word-size.ts'],
])('%j go to a file that is named for what they share', (exports, file) => {
  expect(proposeFile(exports, { file: 'src/tools.ts', files: KEBAB })).toBe(file);
});

test.each([
  [['src/a-b.ts'], 'src/client-abort.ts'],
  [['src/a_b.ts', 'src/c_d.test.ts'], 'src/client_abort.ts'],
  [['src/Ab.ts', 'src/Cd.ts'], 'src/ClientAbort.ts'],
  [['src/aB.ts', 'src/cD.ts', 'src/Ef.ts'], 'src/clientAbort.ts'],
  [['src/a.ts'], 'src/client-abort.ts'],
])('next to %j it is named in their manner', (files, file) => {
  expect(proposeFile(['ClientAbort'], { file: 'src/tools.ts', files })).toBe(file);
});

test.each([
  ['tools.tsx', 'client-abort.tsx'],
  ['a/b.d/tools.mts', 'a/b.d/client-abort.mts'],
])('what comes out of %s lies beside it and ends alike', (file, to) => {
  expect(proposeFile(['ClientAbort'], { file, files: [] })).toBe(to);
});

test.each([
  [['src/price.ts'], 'src/parse-price.ts'],
  [['src/Price.ts', 'src/parse-price.ts'], 'src/format-price.ts'],
  [[], 'src/price.ts'],
])('next to %j it takes no name that is taken', (files, to) => {
  const given = { file: 'src/tools.ts', files };
  expect(proposeFile(['parsePrice', 'formatPrice'], given)).toBe(to);
});

test('it never takes the name of the file that is split', () => {
  const given = { file: 'src/price.ts', files: [] };
  expect(proposeFile(['parsePrice', 'formatPrice'], given)).toBe('src/parse-price.ts');
});
