import { expect, test } from '@jest/globals';
import type { LineCounts } from '../../../rules/model.js';
import type { Language } from '../languages.js';
import { readSample } from './read-sample.js';

/** The kinds of lines that a text has any of. */
function kindsIn(text: string, language: Language = 'ts'): Partial<LineCounts> {
  const { total: _total, importStatements: _statements, ...kinds } = linesOf(text, language);
  return Object.fromEntries(Object.entries(kinds).filter(([, lines]) => lines > 0));
}

const linesOf = (text: string, language: Language = 'ts'): LineCounts =>
  readSample(text, language).lines;

test.each([
  ['', 0],
  ['a();', 1],
  ['a();\n', 1],
  ['a();\r\n\r\nb();\r\n', 3],
  ['a();\rb();\r', 2],
  ['\n\n', 2],
  ['// only a comment', 1],
])('%j has its physical lines (C1)', (text, total) => {
  expect(linesOf(text).total).toBe(total);
});

test.each([
  ["import a from 'a';", 1],
  ["import 'a';", 1],
  ["import type { A } from 'a';", 1],
  ["import {\n  a,\n  b,\n} from 'a';", 4],
  ["import a from 'a' with { type: 'json' };", 1],
  ["export * from 'a';", 1],
  ["export * as a from 'a';", 1],
  ["export { a } from 'a';", 1],
  ["export type { A } from 'a';", 1],
  ["import a = require('a');", 1],
])('%j is an import', (text, imports) => {
  expect(kindsIn(text)).toEqual({ imports });
  expect(linesOf(text).importStatements).toBe(1);
});

test.each([
  'export { a };',
  'export default a;',
  'export {};',
  "await import('a');",
  "const a = require('a');",
])('%j is no import', (text) => {
  expect(kindsIn(text)).toEqual({ code: 1 });
  expect(linesOf(text).importStatements).toBe(0);
});

test.each([
  ['interface A {\n  a: 1;\n}', 3],
  ['export interface A {}', 1],
  ['type A =\n  | 1\n  | 2;', 3],
  ['export type A = 1;', 1],
  ['declare const a: 1;', 1],
  ['declare module "a" {\n  const a: 1;\n}', 3],
  ['declare global { interface A {} }', 1],
  ['export declare function a(): void;', 1],
  ['declare class A {}', 1],
])('%j is types', (text, types) => {
  expect(kindsIn(text)).toEqual({ types });
});

test.each(['enum A { B }', 'class A {}', 'namespace A { a(); }', 'abstract class A {}'])(
  '%j is code',
  (text) => expect(kindsIn(text)).toEqual({ code: 1 }),
);

test.each([
  ['const a = [\n  1,\n];', { data: 3 }],
  ['export const a = {\n  b: 1,\n} as const;', { data: 3 }],
  ['use(\n  [\n    1,\n  ],\n);', { data: 3, code: 2 }],
  ['const a = `\n\n`;', { data: 3 }],
  ['const a = [1, 2];', { code: 1 }],
  ['const a = [\n  b(),\n];', { code: 3 }],
  ['function a() {\n  return [\n    1,\n  ];\n}', { code: 5 }],
])('of %j the literals of many lines outside of functions are data', (text, kinds) => {
  expect(kindsIn(text)).toEqual(kinds);
});

test.each([
  ['// a\na();', { comments: 1, code: 1 }],
  ['a(); // a', { code: 1 }],
  ['/*\n\na\n*/', { comments: 4 }],
  ['/* a\n*/ a();', { comments: 1, code: 1 }],
  ['#!/usr/bin/env node\na();', { comments: 1, code: 1 }],
  ['// a\n// b\n\n', { comments: 2, blank: 1 }],
])('of %j lines with a comment and no token are comments', (text, kinds) => {
  expect(kindsIn(text)).toEqual(kinds);
});

test('a blank line or comment within an import, a type or data is what it is', () => {
  const text = "import {\n  // a\n  a,\n} from 'a';\ntype A = {\n\n};\nconst b = [\n\n  1,\n];";
  expect(kindsIn(text)).toEqual({ imports: 3, types: 2, data: 3, comments: 1, blank: 2 });
});

test('a line that two kinds share counts once', () => {
  const text = "import a from 'a'; import b from 'b'; type A = 1; a();";
  expect(kindsIn(text)).toEqual({ imports: 1 });
  expect(linesOf(text).importStatements).toBe(2);
});

test('the kinds add up to the physical lines (C1)', () => {
  const text =
    "#!node\nimport a from 'a';\n\n/* b\n\n*/ type B = 1;\nconst c = [\n  1,\n];\na(); // d\n\n";
  const { total, importStatements: _statements, ...kinds } = linesOf(text);
  expect(Object.values(kinds).reduce((sum, lines) => sum + lines)).toBe(total);
  expect(total).toBe(11);
});

test('JSX text is code, and its blank lines are blank', () => {
  expect(kindsIn('const a = <b>\n  // no comment\n\n</b>;', 'tsx')).toEqual({ code: 3, blank: 1 });
});
