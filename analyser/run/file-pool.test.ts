import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readIntoPool } from './file-pool.js';

const root = mkdtempSync(path.join(tmpdir(), 'lintel-pool-'));

afterAll(() => rmSync(root, { recursive: true }));

const MEBIBYTE = 2 ** 20;

test.each([0, 1, 4 * MEBIBYTE - 1, 4 * MEBIBYTE, 9 * MEBIBYTE + 1, 5])(
  'a file of %i bytes is read to its end, and nothing behind it',
  (size) => {
    const [file, content] = [path.join(root, 'file'), Buffer.alloc(size, `of ${size}, `)];
    writeFileSync(file, content);
    expect(content.equals(readIntoPool(file))).toBe(true);
  },
);

test.each([
  ['no file', 'missing', 'ENOENT'],
  ['a folder', '.', 'EISDIR'],
])('%s cannot be read', (_title, name, code) => {
  expect(() => readIntoPool(path.join(root, name))).toThrow(code);
});
