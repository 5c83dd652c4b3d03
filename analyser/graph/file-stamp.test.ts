import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { stampFile } from './file-stamp.js';
import { layFiles } from './laid-files.js';

const root = layFiles({ 'a.json': '{}' });
const at = (file: string): string => path.join(root, file);

test('a file that changes has another stamp than before', () => {
  const before = stampFile(at('a.json'));
  expect(stampFile(at('a.json'))).toBe(before);
  writeFileSync(at('a.json'), '{ }');
  expect(stampFile(at('a.json'))).not.toBe(before);
});

test('a file that comes has another stamp than one that is not there', () => {
  const before = stampFile(at('b.json'));
  writeFileSync(at('b.json'), '');
  expect(stampFile(at('b.json'))).not.toBe(before);
});

test.each([
  ['below a file', 'a.json/b.json', 'ENOTDIR'],
  ['with a name that is too long', 'a'.repeat(300), 'ENAMETOOLONG'],
])('of a file %s the stamp says why nothing is known', (_, file, code) => {
  expect(stampFile(at(file))).toBe(code);
});
