import { expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '../languages.js';
import { readWithOxc, type Parse } from './oxc.js';
import { FILE_FACTS } from '../size/read.js';

const read = (text: string, language: Language = 'ts', parse?: Parse) =>
  readWithOxc({ text, language }, FILE_FACTS, parse);

const failureIn = (text: string, language: Language = 'ts') => read(text, language).failure;

const readsAs = (extension: string, text: string): boolean =>
  failureIn(text, LANGUAGES[extension]) === null;

test.each([
  ['const a = ;', 1, 11],
  ['a();\nconst b = ;', 2, 11],
  ['a();\r\nconst b = ;', 2, 11],
  ['a();\rconst b = ;', 2, 11],
  ["const a = '😀😀'; const b = ;", 1, 29],
  ["// 😀\n'é😀'; b = ;", 2, 12],
  ["const a = '\u2028'; const b = ;", 1, 26],
  ['function a() {', 1, 15],
  ['"open', 1, 1],
  ['a();\n  `open', 2, 3],
  ['a();\n/* open', 2, 1],
])('the error in %j is told with its line and column', (text, line, column) => {
  expect(failureIn(text)).toMatchObject({ line, column });
});

test('an error has the words of the parser', () => {
  expect(failureIn('"open')?.message).toBe('Unterminated string');
});

test('a text with a NUL byte is suspected to be none, and the byte is located', () => {
  const failure = failureIn('a\0b');
  expect(failure).toMatchObject({ line: 1, column: 2 });
  expect(failure?.message).toContain('(offset 1 holds a NUL byte: is this a text file?)');
});

test('a NUL byte in a comment or a string is no error', () => {
  expect(failureIn("// a\0\nb('\0');")).toBeNull();
});

test('of a text that has an error there are no facts', () => {
  const { functions, lines } = read('function a() {} const b = ;', 'ts');
  expect([functions.length, lines.total]).toEqual([0, 0]);
});

test.each([new RangeError('Maximum call stack size exceeded'), new Error('out of memory')])(
  'where another parser gives up the text is parsed again by way of JSON: %s',
  (reason) => {
    const dying: Parse = () => {
      throw reason;
    };
    expect(read('const a = () => 1;', 'ts', dying).functions).toHaveLength(1);
    expect(read('const a = ;', 'ts', dying).failure).toMatchObject({ column: 11 });
  },
);

const TYPES = 'let a: number = 1 as number;';
const JSX = 'const a = <b>{c}</b>;';
const ASSERTION = 'const a = <B>c;';

test.each([
  ['.ts', [TYPES, ASSERTION, '<T>(a: T) => a;'], [JSX]],
  ['.mts', [TYPES, ASSERTION], [JSX]],
  ['.cts', [TYPES, ASSERTION], [JSX]],
  ['.tsx', [TYPES, JSX, '<T,>(a: T) => a;'], [ASSERTION, '<T>(a: T) => a;']],
  ['.js', [JSX], [TYPES, ASSERTION]],
  ['.jsx', [JSX], [TYPES, ASSERTION]],
  ['.mjs', [JSX], [TYPES, ASSERTION]],
  ['.cjs', [JSX], [TYPES, ASSERTION]],
])('%s may hold %j, and not %j', (extension, good, bad) => {
  expect(good.filter((text) => !readsAs(extension, text))).toEqual([]);
  expect(bad.filter((text) => readsAs(extension, text))).toEqual([]);
});

const MODULE = ["import a from 'a'; await a;", 'export const a = 1;', 'import.meta.url;'];
const SCRIPT = ['with (a) b();', 'var let = 1;', 'a = 010;', 'var await = 1;'];
const COMMONJS = ['return;', 'if (a) return; b();', 'new.target;'];

test.each(['.ts', '.tsx', '.mts', '.js', '.jsx', '.mjs'])(
  '%s may be a module, a script, or a module of CommonJS',
  (extension) => {
    const texts = [...MODULE, ...SCRIPT, ...COMMONJS, 'await a;', 'for await (const a of b);'];
    expect(texts.filter((text) => !readsAs(extension, text))).toEqual([]);
  },
);

test.each(['.cts', '.cjs'])('%s is a module of CommonJS', (extension) => {
  expect(COMMONJS.filter((text) => !readsAs(extension, text))).toEqual([]);
  expect(readsAs(extension, 'await a;')).toBe(false);
});

test('.cts may import and export as TypeScript does for CommonJS', () => {
  expect(readsAs('.cts', "import a = require('a'); import b from 'b'; export = a;")).toBe(true);
});

test('parentheses are no nodes of the tree', () => {
  expect(read('const a = ((() => 1));', 'ts').functions).toMatchObject([{ symbol: 'a' }]);
});

test('a hashbang is no error', () => {
  expect(failureIn('#!/usr/bin/env node\na();')).toBeNull();
});

test.each([
  '@log class A {}',
  'class A { accessor b = 1; }',
  'using a = b;',
  'import defer * as a from "a";',
])('new syntax is read: %s', (text) => expect(failureIn(text)).toBeNull());
