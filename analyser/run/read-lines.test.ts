import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readLines } from './read-lines.js';

const root = mkdtempSync(path.join(tmpdir(), 'lintel-lines-'));

afterAll(() => rmSync(root, { recursive: true }));

function linesOf(text: string): readonly string[] {
  const file = path.join(root, 'lines');
  writeFileSync(file, text);
  const descriptor = openSync(file, 'r');
  const lines = [...readLines(descriptor)];
  closeSync(descriptor);
  return lines;
}

/** Longer than what comes in at once, and each character is of three bytes. */
const LONG = '€'.repeat(1_000_000);

test.each([
  ['nothing', '', []],
  ['a line', 'a\n', ['a']],
  ['empty lines', '\n\na\n', ['', '', 'a']],
  ['a line that is not whole', 'a\nb', ['a']],
  ['a line that comes in several pieces', `a\n${LONG}\nb\n`, ['a', LONG, 'b']],
])('of %s what is whole is read', (_title, text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test('what is no input is told of', () => {
  const folder = openSync(root, 'r');
  expect(() => [...readLines(folder)]).toThrow('EISDIR');
  closeSync(folder);
});
