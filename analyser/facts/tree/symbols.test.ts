import { expect, test } from '@jest/globals';
import { symbolsIn } from '../size/read-sample.js';

test.each([
  ['function load() {}', 'load'],
  ['async function* load() {}', 'load'],
  ['export function load() {}', 'load'],
  ['const load = () => 1;', 'load'],
  ['export const load = async function () {};', 'load'],
  ['const load = function inner() {};', 'load'],
  ['let load; load = () => 1;', 'load'],
  ['load ??= () => 1;', 'load'],
  ['store.load = () => 1;', 'store.load'],
  ['module.exports = function () {};', 'module.exports'],
  ['Store.prototype.load = function () {};', 'Store.prototype.load'],
  ['const load = c ? () => 1 : null;', 'load'],
  ['const load = (() => 1)();', 'load'],
  ['const load = (() => 1) as Load;', 'load'],
  ['const { load = () => 1 } = options;', 'load'],
  ['const { load: inner = () => 1 } = options;', 'load'],
  ['({ load = () => 1 } = options);', 'load'],
  ['({ load: inner = () => 1 } = options);', 'load'],
])('%j is named after what it is bound to', (text, symbol) => {
  expect(symbolsIn(text)).toEqual([symbol]);
});

test.each([
  ['export default function () {}', 'default'],
  ['export default function load() {}', 'load'],
  ['export default async () => 1;', 'default'],
  ['export default class { load() {} }', 'default.load'],
  ['export default class Store { load() {} }', 'Store.load'],
  ['export default { load() {} };', 'default.load'],
  ['export default memo(() => 1);', 'default.memo()'],
])('%j is named after the default export, unless it has a name', (text, symbol) => {
  expect(symbolsIn(text)).toEqual([symbol]);
});

test.each([
  ['load() {}', 'Store.load'],
  ['static async *load() {}', 'Store.load'],
  ['constructor() {}', 'Store.constructor'],
  ['get size() { return 1; }', 'Store.get size'],
  ['set size(value) {}', 'Store.set size'],
  ['static get size() { return 1; }', 'Store.get size'],
  ['static {}', 'Store.static{}'],
  ['#load() {}', 'Store.#load'],
  ['get #size() { return 1; }', 'Store.get #size'],
  ['load = () => 1;', 'Store.load'],
  ['accessor load = () => 1;', 'Store.load'],
  ['#load = memo(() => 1);', 'Store.#load.memo()'],
  ["'my load'() {}", 'Store.my load'],
  ['1() {}', 'Store.1'],
  ['[load]() {}', 'Store.[load]'],
  ['[Symbol.iterator]() {}', 'Store.[Symbol.iterator]'],
  ["['load']() {}", "Store.['load']"],
  ['get [load]() { return 1; }', 'Store.get [load]'],
  ['@log(() => 1) load = 1;', 'Store.load.log()'],
])('the member %j is named with its class', (member, symbol) => {
  expect(symbolsIn(`class Store { ${member} }`)).toEqual([symbol]);
});

test.each([
  ['const Store = class { load() {} };', 'Store.load'],
  ['const Store = class Inner { load() {} };', 'Store.load'],
  ['const store = new (class Inner { load() {} })();', 'store.load'],
  ['(class { load() {} });', '<anonymous>.load'],
  ['(class Store { load() {} });', 'Store.load'],
  ['mix(class { load() {} });', 'mix().load'],
  ['class Store extends mix(() => 1) {}', 'Store.mix()'],
  ['function make() { return class { load() {} }; }', 'make.<anonymous>.load'],
  ['abstract class Store { load() {} }', 'Store.load'],
  ['namespace Stores { export class Store { load() {} } }', 'Stores.Store.load'],
  ['namespace A.B { function load() {} }', 'A.B.load'],
])('%j names by its class', (text, symbol) => {
  expect(symbolsIn(text)).toContain(symbol);
});

test.each([
  ['const store = { load() {} };', 'store.load'],
  ['const store = { load: () => 1 };', 'store.load'],
  ['const store = { load: function inner() {} };', 'store.load'],
  ['const store = { get size() { return 1; } };', 'store.get size'],
  ["const store = { 'on-load': () => 1 };", 'store.on-load'],
  ['const store = { [key]: () => 1 };', 'store.[key]'],
  ['const store = { a: { b: { load() {} } } };', 'store.a.b.load'],
  ['const store = { a: [() => 1] };', 'store.a'],
  ['define({ load() {} });', 'define().load'],
  [
    'export const handlers: Handlers = { load: async () => 1 } satisfies Handlers;',
    'handlers.load',
  ],
])('%j is named by its keys', (text, symbol) => {
  expect(symbolsIn(text)).toEqual([symbol]);
});

test.each([
  ['items.map(() => 1);', 'map()'],
  ['items.map(function step() {});', 'map()'],
  ['run(() => 1);', 'run()'],
  ['a.b.c.run(() => 1);', 'run()'],
  ['items?.map(() => 1);', 'map()'],
  ['items!.map!(() => 1);', 'map()'],
  ['(items?.map)(() => 1);', 'map()'],
  ['make()(() => 1);', 'make()'],
  ["items['map'](() => 1);", 'map()'],
  ['make<string>(() => 1);', 'make()'],
  ['new Promise(() => 1);', 'Promise()'],
  ['const View = memo(() => 1);', 'View.memo()'],
  ['const View = memo(forwardRef(() => 1));', 'View.memo().forwardRef()'],
  ['use({ onLoad: () => 1 });', 'use().onLoad'],
  ['(a || b)(() => 1);', '<anonymous>'],
])('%j is named after its callee', (text, symbol) => {
  expect(symbolsIn(text)).toEqual([symbol]);
});

test.each([
  ['(() => 1)();', '<anonymous>'],
  ['(function () {})();', '<anonymous>'],
  ['(function start() {})();', 'start'],
  ['export = function () {};', '<anonymous>'],
  ['[() => 1];', '<anonymous>'],
])('%j has no name from outside', (text, symbol) => {
  expect(symbolsIn(text, 'ts')).toEqual([symbol]);
});

test.each([
  ["test('loads', () => {});", "test('loads')"],
  ["it.only('loads', () => {});", "it('loads')"],
  ["test.each(rows)('loads %i', () => {});", "test('loads %i')"],
  ["test.each`a`('loads', () => {});", "test('loads')"],
  ["test.skipIf(slow).concurrent('loads', () => {});", "test('loads')"],
  ["test.failing('loads', () => {});", "test('loads')"],
  ["test.describe('loads', () => {});", "describe('loads')"],
  ['test(`loads ${what}`, () => {});', 'test(`loads ${what}`)'],
  ["test('loads', { timeout: 5 }, () => {});", "test('loads')"],
  ['test(title, () => {});', 'test()'],
  ['test(() => {});', 'test()'],
  ["context.on('load', () => {});", 'on()'],
  ["test.step('load', () => {});", 'step()'],
  ["check('loads', () => {});", 'check()'],
])('in %j a test is named by its title, another call by its callee', (text, symbol) => {
  expect(symbolsIn(text)).toEqual([symbol]);
});

test('a test is named within its describe', () => {
  const text = "describe('a store', () => { test('loads', () => { items.map(() => 1); }); });";
  expect(symbolsIn(text)).toEqual([
    "describe('a store')",
    "describe('a store').test('loads')",
    "describe('a store').test('loads').map()",
  ]);
});

test('functions are named within functions', () => {
  const text = 'function outer() { function inner() {} items.map(() => () => 1); }';
  const inner = ['outer.inner', 'outer.map()', 'outer.map().<anonymous>'];
  expect(symbolsIn(text)).toEqual(['outer', ...inner]);
});

test('a default is named after the key that it is for, and has no name where there is none', () => {
  const text = 'function outer(cb = () => 1, { done = () => 2, ok: fine = () => 3 } = {}) {}';
  expect(symbolsIn(text)).toEqual(['outer', 'outer.<anonymous>', 'outer.done', 'outer.ok']);
  expect(symbolsIn('const [load = () => 1] = options;')).toEqual(['<anonymous>']);
});

test('what is called is named by what is around the call, its arguments by the call', () => {
  expect(symbolsIn('const a = load(() => 1).then(() => 2);')).toEqual(['a.load()', 'a.then()']);
  expect(symbolsIn('test.each(rows.map(() => 1))("loads", () => 2);')).toEqual([
    'each().map()',
    "test('loads')",
  ]);
});

test('handlers in JSX are named after their attribute', () => {
  const text = 'const View = () => <a onClick={() => 1} x:y={() => 2}>{items.map(() => 3)}</a>;';
  expect(symbolsIn(text)).toEqual(['View', 'View.onClick', 'View.x:y', 'View.map()']);
});

test('equal names are numbered in the order in which they begin', () => {
  const text = 'load(() => { load(() => 1); }); load(() => 1); load(() => 1);';
  expect(symbolsIn(text)).toEqual(['load()', 'load().load()', 'load()#2', 'load()#3']);
});

test('overloads, getters and setters do not disturb the numbers', () => {
  const text =
    'class A { get x() { return 1; } set x(v) {} y(a: string): void; y(a: any) {} y() {} }';
  expect(symbolsIn(text)).toEqual(['A.get x', 'A.set x', 'A.y', 'A.y#2']);
});

test('a name that spans lines is put on one', () => {
  expect(symbolsIn('store\n  .deep\n  .load = () => 1;')).toEqual(['store .deep .load']);
});

test('a long name is cut at its end, a long path at its start', () => {
  const names = [80, 81].flatMap((length) => symbolsIn(`test('${'a'.repeat(length)}', () => {});`));
  expect(names).toEqual([`test('${'a'.repeat(80)}')`, `test('${'a'.repeat(80)}…')`]);
  const deep = Array.from({ length: 90 }, (_, index) => `function f${index}() {`).join('');
  const path = symbolsIn(`${deep}${'}'.repeat(90)}`).at(-1);
  expect(path).toMatch(/^….{236}\.f89$/);
});
