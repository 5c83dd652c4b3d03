import { expect, test } from '@jest/globals';
import type { Declaration } from '../../../rules/outline-model.js';
import { outlineOf } from './outline-sample.js';

const declared = (text: string): readonly Declaration[] => outlineOf(text, 'ts').declarations;
const first = (text: string): Declaration => declared(text)[0]!;

test.each([
  ['function a() {}', 'function', ['a']],
  ['function a(): void; function a() {}', 'function', ['a']],
  ['async function* a() {}', 'function', ['a']],
  ['class A {}', 'class', ['A']],
  ['abstract class A {}', 'class', ['A']],
  ['const a = 1, b = 2;', 'variable', ['a', 'b']],
  ['const { a, b: [c = 1, ...d], ...e } = f;', 'variable', ['a', 'c', 'd', 'e']],
  ['enum A { b }', 'enum', ['A']],
  ['interface A {}', 'type', ['A']],
  ['type A = 1;', 'type', ['A']],
  ['namespace A.B { export const c = 1; }', 'namespace', ['A']],
  ['namespace A { export type B = 1; namespace C { interface D {} } }', 'type', ['A']],
  ['declare namespace A { const b: 1; }', 'type', ['A']],
  ['declare global { interface A {} }', 'type', []],
  ["declare module 'a' { const b: 1; }", 'type', []],
  ['f();', 'statement', []],
  ['if (a) b();', 'statement', []],
  ['export default f();', 'variable', []],
])('%s declares as it is written', (text, kind, names) => {
  expect(first(text)).toMatchObject({ kind, names });
});

test.each([
  "import a from 'b';",
  "import a = require('b');",
  "export * from 'a';",
  "export { a } from 'b';",
  "'use strict';",
  'export {};',
])('%s declares nothing', (text) => {
  expect(declared(`${text}\nexport {};`)).toEqual([]);
});

test.each([
  ['export const a = 1, b = 2;', ['a', 'b']],
  ['export function a() {}', ['a']],
  ['export default function a() {}', ['default']],
  ['export default class {}', ['default']],
  ['export default [1];', ['default']],
  ['const a = 1; export { a as b, a as default };', ['b', 'default']],
  ['const a = 1; export { a as "b-c" };', ['b-c']],
  ['const a = 1; export default a;', ['default']],
  ['const a = 1; export = a;', ['default']],
  ['export const a = 1; export { a as b };', ['a', 'b']],
  ['const a = 1; export { b };', []],
])('%s exports by name', (text, names) => {
  expect(first(text).exportedAs).toEqual(names);
});

test.each([
  [
    "import { x, type T } from 'm'; function a(b: T) { return x(b, a, c); } const c = 1;",
    ['x', 'c'],
  ],
  ['function a() { let c = 1; c = 2; } let c;', []],
  ['class A extends B {} class B {}', ['B']],
  ['export default f(a); const a = 1;', ['a']],
])('%s tells which names it uses', (text, uses) => {
  expect(first(text).uses).toEqual(uses);
});

test('names that only types refer to are told apart', () => {
  const text = "import { A, B, type C } from 'm'; let a: A = new A(); let b: B | C;";
  expect(declared(text).map(({ usesTypes }) => usesTypes)).toEqual([[], ['B', 'C']]);
});

test('names that are assigned to are told', () => {
  const text = 'function f() { a = 1; b++; [c] = [a]; } let a, b, c;';
  expect(first(text)).toMatchObject({ assigns: ['a', 'b', 'c'], uses: ['a', 'b', 'c'] });
});

test.each([
  ["const a = 'b';", true],
  ['const a = { b: [1, -2, c.d], [e]: `f${g}` } as const;', true],
  ['enum A { b = 1 }', true],
  ['let a = 1;', false],
  ['const a = [b()];', false],
  ['const a = { b: () => 1 };', false],
  ['const a = new Map();', false],
  ['function a() {}', false],
])('%s is constant: %p', (text, isConstant) => {
  expect(first(text).isConstant).toBe(isConstant);
});

test.each([
  ['function a() {}', true],
  ['const a = () => 1;', true],
  ['const a = (function () {} as B) satisfies C;', true],
  ['const a = memo(b, () => 1);', true],
  ['export default async () => 1;', true],
  ['const a = b();', false],
  ['class A {}', false],
])('%s runs when it is called: %p', (text, isCallable) => {
  expect(first(text).isCallable).toBe(isCallable);
});

test('lines with a token count, with the statement around a declaration', () => {
  const text = '// one\nexport const a =\n  // two\n\n  `b\n\nc`; // three\nf();';
  expect(first(text)).toMatchObject({ line: 2, endLine: 7, endColumn: 4, lines: 4 });
});

test('a declaration that reaches an assertion is told from others', () => {
  const text = 'function check(a) { expect(a).toBe(1); } function build() {}';
  expect(declared(text).map(({ asserts }) => asserts)).toEqual([true, false]);
});

test('a constant may be deeper than the call stack', () => {
  expect(first(`const a = ${'1 + '.repeat(20_000)}1;`).isConstant).toBe(true);
});

test.each([
  ["import * as a from 'b'; a.c(a.d); let e: a.F.G;", { a: ['c', 'd', 'F'] }],
  ["import * as a from 'b'; a\n  ?.c();", { a: ['c'] }],
  ["import * as a from 'b'; f(a); a.c;", { a: ['*', 'c'] }],
  ["import * as a from 'b'; a['c'];", { a: ['*'] }],
  ["import * as a from 'b';", { a: [] }],
  ["import a, { b } from 'b'; a.c(b.d);", {}],
])('%s asks a namespace for names', (text, namespaces) => {
  expect(outlineOf(text).namespaces).toEqual(namespaces);
});
