import { expect, test } from '@jest/globals';
import type { Link } from '../../../rules/link-model.js';
import type { Language } from '../languages.js';
import { readLinks } from './links.js';
import { openNativeParser } from '../parser/native-parser.js';
import { readWithOxc, type Parse } from '../parser/oxc.js';

const NATIVE = openNativeParser();

const fail = (): never => {
  throw new Error('it has to parse');
};

const readBy = (parse: Parse | undefined, text: string, language: Language): readonly Link[] =>
  readWithOxc({ text, language }, { read: readLinks, fail }, parse);

/** Reads by both parsers, which have to agree. */
function read(text: string, language: Language = 'ts'): readonly Link[] {
  const links = readBy(undefined, text, language);
  expect(readBy(NATIVE, text, language)).toEqual(links);
  return links;
}

const said = (text: string, language?: Language): string[] =>
  read(text, language).map(({ kind, specifier, typeOnly, names }) => {
    const brought = names.map((it) => `${it.name}>${it.local}${it.typeOnly ? '?' : ''}`);
    return [kind, specifier, ...(typeOnly ? ['type'] : []), brought.join()].join(' ');
  });

test.each([
  ["import 'a';", 'import a '],
  ["import {} from 'a';", 'import a '],
  ["import a from 'a';", 'import a default>a'],
  ["import * as a from 'a';", 'import a *>a'],
  ["import a, { b, c as d, default as e } from 'a';", 'import a default>a,b>b,c>d,default>e'],
  ["import { 'b-c' as d } from 'a';", 'import a b-c>d'],
  ["import { type A, b } from 'a';", 'import a A>A?,b>b'],
  ["import { type A, type B as C } from 'a';", 'import a type A>A?,B>C?'],
  ["import type { A } from 'a';", 'import a type A>A?'],
  ["import type A from 'a';", 'import a type default>A?'],
  ["import type {} from 'a';", 'import a type '],
  ["import a from './a.json' with { type: 'json' };", 'import ./a.json default>a'],
  ["import defer * as a from 'a';", 'import a *>a'],
  ["import source a from 'a';", 'import a default>a'],
])('an import says what it brings: %s', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

test.each([
  ["export * from 'a';", 're-export a *>*'],
  ["export * as b from 'a';", 're-export a *>b'],
  ["export { b, c as d, default } from 'a';", 're-export a b>b,c>d,default>default'],
  ["export {} from 'a';", 're-export a '],
  ["export type * from 'a';", 're-export a type *>*?'],
  ["export type { A } from 'a';", 're-export a type A>A?'],
  ["export { type A } from 'a';", 're-export a type A>A?'],
])('a re-export says what it gives on: %s', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

test.each([
  'export const a = 1;',
  'export { a }; const a = 1;',
  'export default 1;',
  'import.meta;',
])('this leads nowhere: %s', (text) => expect(said(text)).toEqual([]));

test.each([
  ["import a = require('a');", 'require a *>a'],
  ["export import a = require('a');", 'require a *>a'],
  ["import type a = require('a');", 'require a type *>a?'],
])('an import of TypeScript for CommonJS is a require: %s', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

test('an alias of a namespace leads nowhere', () => {
  expect(said('namespace A { export const b = 1; } import c = A.b;')).toEqual([]);
});

test.each([
  ["const a = () => import('a');", 'dynamic-import a '],
  ['await import(`a`);', 'dynamic-import a '],
  ["import(/* webpackChunkName: 'b' */ 'a');", 'dynamic-import a '],
  ["import /* why */ ('a');", 'dynamic-import a '],
  ["import.defer('a');", 'dynamic-import a '],
  ["if (b) { require('a'); }", 'require a '],
  ['require(`a`);', 'require a '],
  ["require?.('a');", 'require a '],
  ["f(...require('a'));", 'require a '],
  ["const f = (...a: import('a').B[]) => a;", 'import a type '],
  ["class A extends require('a') {}", 'require a '],
  ["type A = import('a').B;", 'import a type '],
  ["let a: typeof import('a');", 'import a type '],
])('a link may stand anywhere: %s', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

test.each([
  'import(a);',
  'import(`a${b}`);',
  "import('a' + b);",
  'require(a);',
  'require();',
  "a.require('a');",
  "require.resolve('a');",
  "new Require('a');",
  "// import('a')\n/* require('a') */",
  'const a = "import(\'a\')";',
])('this names no module: %s', (text) => expect(said(text)).toEqual([]));

test.each([
  "const require = (a) => a; require('a');",
  "import { require } from 'b'; require('a');",
  "function require() {} require('a');",
  "function f(require) { require('a'); }",
  "((require) => { g(() => require('a')); })();",
  "const f = ({ a: [require] }) => require('a');",
  "const f = (...require) => require('a');",
  "const f = (require = 1) => require('a');",
  "try {} catch (require) { require('a'); }",
  "const f = function () { var require; require('a'); };",
])('a `require` of the module’s own is none: %s', (text) => {
  expect(said(text, 'jsx').filter((it) => it.startsWith('require'))).toEqual([]);
});

test.each([
  "import { createRequire } from 'b'; const require = createRequire(import.meta.url); require('a');",
  "const f = (require) => require; require('a');",
  "declare const require: (a: string) => unknown; require('a');",
  "declare function require(a: string): unknown; require('a');",
  "const { require: b } = c; require('a');",
  "typeof require === 'function' && require('a');",
  "const f = function require() {}; require('a');",
])('a `require` that is Node’s own is one: %s', (text) => {
  expect(said(text)).toContain('require a ');
});

test('what a module declares of another one only says types', () => {
  expect(said("declare module 'b' { import a from 'a'; export * from 'c'; }")).toEqual([
    'import a type default>a',
    're-export c type *>*',
  ]);
});

const SPREAD = "type A = import('a').B;\r\n  import b from 'b';\nrequire('😀'); import('c');";

test('links come in the order of the file, with the places of their specifiers', () => {
  const places = read(SPREAD).map((it) => [it.specifier, it.line, it.column, it.endColumn]);
  const first = [
    ['a', 1, 17, 20],
    ['b', 2, 17, 20],
  ];
  expect(places).toEqual([...first, ['😀', 3, 9, 13], ['c', 3, 23, 26]]);
});

test('offsets are those of the specifier with its quotes', () => {
  const text = "// é😀\nimport a from 'abc';";
  const [{ start, end } = { start: 0, end: 0 }] = read(text);
  expect(text.slice(start, end)).toBe("'abc'");
});

test('a template that breaks ends on a line of its own', () => {
  expect(read('import(`a\nb`);')[0]).toMatchObject({
    line: 1,
    column: 8,
    endLine: 2,
    endColumn: 3,
  });
});
