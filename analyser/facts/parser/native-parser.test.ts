import { expect, test } from '@jest/globals';
import { openNativeParser } from './native-parser.js';
import { parseWithJson, readWithOxc, type Parse } from './oxc.js';
import { FILE_FACTS, readFacts } from '../size/read.js';

const OPTIONS = { lang: 'tsx', preserveParens: false } as const;

const native = openNativeParser();

const factsBy = (parse: Parse, text: string) => readFacts(parse(text, OPTIONS).source());

const TEMPLATE = '`\n\n${infer}\n`';

test.each([
  'function a() { "use strict"; b(); }',
  '"use client"; a();',
  'declare module "a" { "b"; }',
  'function a() { class B extends c(() => { d(); }) {} }',
  'function a() { return class extends (class { b() {} }) {}; }',
  `class A extends b<${TEMPLATE.replace('infer', 'string')}> {}`,
  'class A { b() { c(); } }',
  '@log(() => 1) class A { @log(() => 2) b() {} c = () => 3; static { d(); } }',
  'const a = class { get b() { return 1; } set b(c) {} constructor() {} [d()]() {} "e"() {} #f() {} };',
  'abstract class A { abstract b(): void; accessor c = () => 1; abstract d: number; }',
  'const [a, ...[b = () => 1]] = c; const { d, ...e } = f;',
  '[a, ...b[(() => 1)()]] = c; ({ d, ...e[(() => 2)()] } = f);',
  'function a(b = () => 1, ...[c = () => 2]) {} const d = (...{ e = () => 3 }) => 1;',
  'const { describe, ...rest } = require("a"); rest.it("b", () => {});',
  `let a: ${TEMPLATE.replace('infer', 'string')};`,
  `function a(this: ${TEMPLATE.replace('infer', 'string')}) {}`,
  'try {} catch (a: unknown) {} try {} catch { b(); }',
  'const a = {\n  b: 1,\n  c: [-1, `d`, e.f?.g, h![1], i as const],\n};',
  'const a = [\n  1, , 2,\n]; const b = [\n  c(),\n];',
  'for (let a = 0; a < 1; a++) b(); for (const c of d) e(); for (f in g) h, i;',
  'label: while (a) { if (b) continue label; else break; }',
  'switch (a) { case 1: b(); default: c(); }',
  'import a, { b as c, "d" as e } from "f"; import * as g from "h"; import type { I } from "j";',
  'export { a as "b" } from "c"; export * as d from "e"; export default () => 1; export {};',
  'export default function () { return import("a"); }',
  'const a = <b c={() => 1}>\n  {...d}\n  text\n  <></>\n</b>;',
  'a.b.c = () => 1; a?.b?.(() => 2); a`x`(() => 3); new A(() => 4);',
  'describe.each([1])("a \\u{1F600} %s", () => { it("é", () => {}); }); test(`b`, () => {});',
  'const \\u0061b = () => 1; const c = { "\\x41": () => 2, 1: () => 3, [d]: () => 4 };',
  '// 😀\nconst ü = () => 1; /* a */ const b = () => "😀";',
  'namespace A.B { export const c = () => 1; } enum D { E = 1, F }  declare global { let g: 1 }',
  'type A = { b(): void; c: (this: D) => 1; [e: string]: 1; readonly [F in G]?: H }; let i: typeof j;',
])('a tree that stays in memory gives the facts that JSON gives: %s', (text) => {
  const facts = factsBy(native, text);
  expect(facts.lines.total).toBeGreaterThan(0);
  expect(facts).toEqual(factsBy(parseWithJson, text));
});

test('a text that is at hand in UTF-8 is read from that', () => {
  const text = '// 😀\nconst ü = () => { a(); };';
  const parsed = native(text, OPTIONS, Buffer.from(text));
  expect(readFacts(parsed.source())).toEqual(factsBy(native, text));
});

test('there is memory for such a tree', () => {
  expect(native).not.toBe(parseWithJson);
});

test('what is no text in memory is read by way of JSON', () => {
  const text = 'test("\\ud800", () => {});';
  expect(() => factsBy(native, text)).toThrow('half a character');
  const given = { text, language: 'ts' } as const;
  expect(readWithOxc(given, FILE_FACTS, native)).toEqual(readWithOxc(given, FILE_FACTS));
});

test('a text with errors has those that JSON tells of', () => {
  expect(native('const a = ;', OPTIONS).errors).toEqual(
    parseWithJson('const a = ;', OPTIONS).errors,
  );
});
