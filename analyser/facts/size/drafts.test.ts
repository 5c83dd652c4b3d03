import { expect, test } from '@jest/globals';
import { functionIn, readSample, symbolsIn } from './read-sample.js';

/** A function's own text, as its head and its body's end cut it out. */
function cutOut(text: string, symbol?: string): string {
  const { start, end } = functionIn(text, symbol);
  return text.slice(start, end);
}

test.each([
  ['export default async function load() {}', 'async function load() {}'],
  ['export const load = async <T,>(a: T): Promise<T> => a;', 'async <T,>(a: T): Promise<T> => a'],
  ['const load = a => a;', 'a => a'],
  ['const load = async a => a;', 'async a => a'],
  ['const load = function* () {};', 'function* () {}'],
  ['const load = (((a) => a));', '(a) => a'],
  ['load(((a) => a) as Load);', '(a) => a'],
  ['/** Loads. */\nexport function load(): void {}', 'function load(): void {}'],
])('the head of the function in %j is its first token (C2)', (text, own) => {
  expect(cutOut(text)).toBe(own);
});

test.each([
  ['load() {}', 'load() {}'],
  ['private static override async *load() {}', 'private static override async *load() {}'],
  ['@log public load() {}', 'public load() {}'],
  ['@log() @other({ a: 1 }) // why\n  /* how */ async load() {}', 'async load() {}'],
  ['@log() get size() { return 1; }', 'get size() { return 1; }'],
  ['static set size(value) {}', 'static set size(value) {}'],
  ['@log [key]() {}', '[key]() {}'],
  ['constructor(private readonly a: A, @Inject() b: B) { super(); }', null],
  ['load(@Inject() a: A) {}', 'load(@Inject() a: A) {}'],
  ['load<T>(a: T) {}', 'load<T>(a: T) {}'],
  ['static { load(); }', 'static { load(); }'],
  ['private load = () => 1;', '() => 1'],
  ['@log() accessor load = async () => 1;', 'async () => 1'],
])('the head of the member %j is its first modifier or its key (C2)', (member, own) => {
  expect(cutOut(`class Store extends Base {\n  ${member}\n}`)).toBe(own ?? member);
});

test.each([
  ['{ load() {} }', 'load() {}'],
  ['{ async *load() {} }', 'async *load() {}'],
  ['{ get size() { return 1; } }', 'get size() { return 1; }'],
  ['{ [key]() {} }', '[key]() {}'],
  ['{ load: function () {} }', 'function () {}'],
  ['{ load: async () => 1 }', 'async () => 1'],
])('the head of the function in the object %j (C2)', (object, own) => {
  expect(cutOut(`use(${object});`)).toBe(own);
});

test('a decorator belongs to what is around its class', () => {
  const text = 'function make() {\n  class A {\n    @log(() => 1) load() {}\n  }\n}';
  expect(symbolsIn(text)).toEqual(['make', 'make.A.load.log()', 'make.A.load']);
  expect(functionIn(text, 'make.A.load').own).toBe(1);
});

test.each([
  'declare function load(): void;',
  'function load(a: string): void;',
  'export declare function load(): void;',
  'declare namespace N { function load(): void; }',
  'abstract class A { abstract load(): void; abstract get size(): number; }',
  'declare class A { load(): void; constructor(); }',
  'class A { load(a: string): void; constructor(a: string); }',
  'interface A { load(): void; new (): A; (): A; get size(): number }',
  'type Load = (a: string) => void;',
  'type Make = new () => A;',
  'let load: typeof import("a");',
  'const load: { (): void } = other;',
])('%j holds no function', (text) => {
  expect(symbolsIn(text, 'ts')).toEqual([]);
});

test('of an overloaded function or method only the implementation is one', () => {
  const load = 'load(a: string): void;\nfunction load(a: number): void;\nfunction load(a: any) {}';
  expect(symbolsIn(`function ${load}`, 'ts')).toEqual(['load']);
  expect(symbolsIn('class A { load(a: string): void; load(a: any) {} }', 'ts')).toEqual(['A.load']);
});

/** The statements of a function whose body is this. */
const statementsIn = (body: string): number =>
  functionIn(`async function* load() { ${body} }`, 'load').statements;

test.each([
  ['', 0],
  [';;;', 0],
  ['{ { } }', 0],
  ['a(); b();', 2],
  ["'use strict';", 1],
  ['let a;', 1],
  ['let a = 1, b = 2, c;', 3],
  ['const { a, b } = c;', 1],
  ['a(), b(), c();', 3],
  ['return (a, b);', 2],
  ['if (a) b();', 2],
  ['if (a) b(); else c();', 3],
  ['if (a) { b(); } else if (c) { d(); } else { e(); }', 5],
  ['for (;;) a();', 2],
  ['for (let i = 0; i < 9; i += 1) a();', 2],
  ['for (let i = 0, n = 9; i < n; i += 1) a();', 3],
  ['for (i = 0, n = 9; i < n; i += 1, n -= 1) a();', 4],
  ['for (const a of b) c();', 2],
  ['for (a of b) c();', 2],
  ['for (const a in b) c();', 2],
  ['for await (const a of b) c();', 2],
  ['while (a) b();', 2],
  ['do a(); while (b);', 2],
  ['switch (a) { case 1: b(); break; default: c(); }', 4],
  ['try { a(); } catch { b(); } finally { c(); }', 4],
  ['throw a;', 1],
  ['debugger;', 1],
  ['here: for (;;) { continue here; }', 3],
  ['class A { a = 1; }', 1],
  ['type A = 1; interface B {} enum C {}', 3],
  ['function declared(): void;', 1],
  ['using a = b();', 1],
  ['yield a; await b;', 2],
])('the body %j holds its statements (C2)', (body, count) => {
  expect(statementsIn(body)).toBe(count);
});

test('with and labels count in scripts, too', () => {
  const { functions } = readSample('function load() { with (a) b(); }', 'jsx');
  expect(functions[0]?.statements).toBe(2);
});

test('an arrow without braces holds no statement, but for its commas', () => {
  expect(functionIn('const load = () => a;').statements).toBe(0);
  expect(functionIn('const load = () => (a, b, c);').statements).toBe(2);
});

test('statements of nested functions count for all functions around them, but are not own', () => {
  const text =
    'function load() { a(); const f = () => { b(); c(); }; class A { static { d(); } } }';
  expect(functionIn(text, 'load')).toMatchObject({ statements: 6, ownStatements: 3 });
  expect(functionIn(text, 'load.f')).toMatchObject({ statements: 2, ownStatements: 2 });
  expect(functionIn(text, 'load.A.static{}')).toMatchObject({ statements: 1, ownStatements: 1 });
});

test('a nested function declaration is a statement of the function around it', () => {
  const text = 'function load() { function inner() { a(); } }';
  expect(functionIn(text, 'load')).toMatchObject({ statements: 2, ownStatements: 1 });
});
