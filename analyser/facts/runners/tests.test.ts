import { expect, test } from '@jest/globals';
import type { TestFact } from '../../../rules/outline-model.js';
import { outlineOf } from '../outline/outline-sample.js';

const testsIn = (text: string): readonly TestFact[] => outlineOf(text).tests;

/** What is read of the first test of a tiny source. */
const firstIn = (text: string): TestFact | undefined => testsIn(text)[0];

const isTest = ({ kind }: TestFact): boolean => kind === 'test';

test.each([
  ["test('a', () => {});", 'test', 'test'],
  ["it('a', () => {});", 'test', 'it'],
  ["specify('a', () => {});", 'test', 'specify'],
  ["it('a', run);", 'test', 'it'],
  ["it('a', done => done());", 'test', 'it'],
  ["it('a', waitForAsync(() => {}));", 'test', 'it'],
  ["it('a', () => {}).timeout(5);", 'test', 'it'],
  ['it(a.name, () => {});', 'test', 'it'],
  ["test.concurrent('a', async () => {});", 'test', 'test.concurrent'],
  ["test.failing('a', () => {});", 'test', 'test.failing'],
  ["test.each([1])('%s', () => {});", 'test', 'test.each'],
  ["test.for([1])('%s', () => {});", 'test', 'test.for'],
  ["test.each`a | b`('$a', () => {});", 'test', 'test.each'],
  ["test.each<Row>([])('a', () => {});", 'test', 'test.each'],
  ["test.skipIf(isWindows)('a', () => {});", 'test', 'test.skipIf'],
  ["test.runIf(isLinux)('a', () => {});", 'test', 'test.runIf'],
  ["describe('a', () => {});", 'container', 'describe'],
  ["suite('a', () => {});", 'container', 'suite'],
  ["context('a', () => {});", 'container', 'context'],
  ["test.describe('a', () => {});", 'container', 'test.describe'],
  ["describe.each([1])('a', () => {});", 'container', 'describe.each'],
  ['describe(Store, () => {});', 'container', 'describe'],
  ['beforeEach(() => {});', 'hook', 'beforeEach'],
  ['suiteSetup(() => {});', 'hook', 'suiteSetup'],
])('%s is read', (text, kind, callee) => {
  expect(testsIn(text)).toMatchObject([{ kind, callee, modifier: null }]);
});

test.each([
  ["test.only('a', () => {});", 'only'],
  ["test.only.each([1])('a', () => {});", 'only'],
  ["fit('a', () => {});", 'only'],
  ["fdescribe('a', () => {});", 'only'],
  ["test('a', { only: true }, () => {});", 'only'],
  ["test.skip('a', () => {});", 'skip'],
  ["describe.skip('a', () => {});", 'skip'],
  ["xit('a', () => {});", 'skip'],
  ["xdescribe('a', () => {});", 'skip'],
  ["xtest('a', () => {});", 'skip'],
  ["test.fixme('a', () => {});", 'skip'],
  ["test('a', { skip: true }, () => {});", 'skip'],
  ["test('a', { skip: 'no disk' }, () => {});", 'skip'],
  ["test.todo('a');", 'todo'],
  ["test('a', { todo: true }, () => {});", 'todo'],
  ["it('a');", 'todo'],
  ["test('a', { skip: isWindows }, () => {});", null],
  ["test('a', { skip: false }, () => {});", null],
])('%s has the modifier %s', (text, modifier) => {
  expect(testsIn(text)).toMatchObject([{ modifier }]);
});

test.each([
  ["import { test as check } from 'vitest';", "check('a', () => {});"],
  ["import * as runner from '@jest/globals';", "runner.test('a', () => {});"],
  ["import run from 'node:test';", "run('a', () => {});"],
  ["import run from 'node:test';", 'run(() => {});'],
  ["const test = require('node:test');", "test('a', () => {});"],
  ["const { it: check } = require('mocha');", "check('a', () => {});"],
  ["import { test as base } from 'vitest';\nconst test = base.extend({});", "test('a', () => {});"],
  ['const maybe = isLinux ? test : test.skip;', "maybe('a', () => {});"],
  ["import { test } from './fixtures.js';", "test('a', () => {});"],
])('after %s %s is a test', (before, call) => {
  expect(testsIn(`${before}\n${call}`)).toMatchObject([{ kind: 'test', modifier: null }]);
});

test('a name that a function declares hides nothing outside of it', () => {
  const text = "function run(test) { test('a', () => {}); }\ntest('b', () => {});";
  expect(testsIn(text)).toMatchObject([{ title: 'b' }]);
});

test.each([
  ['function test() {}', "test('a', () => {});"],
  ['const it = load();', "it('a', () => {});"],
  ["import { load as test } from './load.js';", "test('a', () => {});"],
  ['', "function run(test) { test('a', () => {}); }"],
  ['', "function run() { const it = load(); it('a', () => {}); }"],
  ['', "t.test('a', () => {});"],
  ['', "function run(t) { t.test('a', () => {}); }"],
  ['', "pattern.test('a');"],
  ['', "test.skip(isWindows, 'no disk');"],
  ['', 'test.setTimeout(5);'],
  ['', "test.step('a', () => {});"],
  ['', "test.use({ locale: 'a' });"],
])('after %j %s is no test', (before, call) => {
  expect(testsIn(`${before}\n${call}`)).toEqual([]);
});

test.each([
  ["test('adds (C3)', run);", 'adds (C3)'],
  ['test(`adds`, run);', 'adds'],
  ['test(`adds ${1}`, run);', '`adds ${1}`'],
  ["test('adds ' + name, run);", "'adds ' + name"],
  ['test(name, () => {});', 'name'],
  ["import test from 'node:test';\ntest({ timeout: 5 }, () => {});", ''],
])('the title of %j is %j', (text, title) => {
  expect(firstIn(text)?.title).toBe(title);
});

test('the path holds the titles of what is around, the outermost first', () => {
  const inner = "test('c', (t) => { t.test('d', () => {}); });";
  const text = `describe('a', () => { describe('b', () => { ${inner} }); test('e', () => {}); });`;
  const paths = testsIn(text).map(({ title, path }) => [title, ...path]);
  expect(paths).toEqual([['a'], ['b', 'a'], ['c', 'a', 'b'], ['d', 'a', 'b', 'c'], ['e', 'a']]);
});

test('subtests of the context that a test is given are tests, under whatever name', () => {
  const text = "test('a', async (it2) => { await it2.test('b', () => {}); });";
  expect(testsIn(text)).toMatchObject([{ callee: 'test' }, { callee: 'it2.test', path: ['a'] }]);
});

const REASON = '2026-12-31: waiting for X';

test.each([
  [`// ${REASON}\ntest.skip('a', run);`, REASON],
  [`/* ${REASON} */\ntest.skip('a', run);`, REASON],
  [`/**\n * 2026-12-31:\n * waiting for X\n */\ntest.skip('a', run);`, REASON],
  [`// 2026-12-31:\n// waiting for X\ntest.skip('a', run);`, REASON],
  [`test.skip('a', run); // ${REASON}`, REASON],
  [`test.skip('a', () => { // ${REASON}\n});`, REASON],
  [`test.skip('a', () => {\n// ${REASON}\n});`, null],
  [`// ${REASON}\n\ntest.skip('a', run);`, null],
  [`run(); // ${REASON}\ntest.skip('a', run);`, null],
  [`test('a', { skip: '${REASON}' }, run);`, REASON],
])('the comment of %j is %j', (text, comment) => {
  expect(firstIn(text)?.comment).toBe(comment);
});

test.each([
  ["test('a', () => { expect(b).toBe(1); });", true],
  ["test('a', () => { expect(b); });", false],
  ["test('a', () => {}); expect(b).toBe(1);", false],
  ["test.each([() => expect(b).toBe(1)])('a', (run) => run());", true],
])('whether %s asserts: %s', (text, asserts) => {
  expect(firstIn(text)?.asserts).toBe(asserts);
});

const NESTED = 'const check = () => inner(); function inner() { expect(a).toBe(1); }';

test.each([
  ["test('b', () => { check(); });", true],
  ["test('b', () => rows.forEach(check));", true],
  ["test('b', () => { page.check(); });", false],
  ["test('b', () => { const check = () => {}; check(); });", true],
])('a function that is nested beside %s is followed: %s', (inner, asserts) => {
  expect(testsIn(`describe('a', () => { ${NESTED} ${inner} });`)[1]?.asserts).toBe(asserts);
});

test('a nested function is followed only where it can be meant', () => {
  const text = `describe('a', () => { ${NESTED} }); test('b', () => { check(); });`;
  expect(testsIn(text)[1]).toMatchObject({ title: 'b', asserts: false });
});

test('what a test calls is told as it is written, each once and expectations left out', () => {
  const text =
    "test('a', async () => { page.see('b'); page.see('c'); load(); expect(a).toBe(1); });";
  expect(firstIn(text)?.calls).toEqual(['page.see', 'load']);
});

test.each([
  ["test('a', () => { load(); });", ['load']],
  ["test('a', () => { load(load); b(); });", ['load']],
  ["test('a', load);", ['load']],
  ["test.each([load])('a', (run) => run());", ['load']],
  ["test('a', () => { const load = 1; return load; });", []],
  ["test('a', (b: typeof load) => {});", []],
  ["describe('b', () => { const c = () => load(); test('a', () => c()); });", ['load']],
  ["describe('b', () => { const c = () => load(); test('a', () => {}); });", []],
])('%s uses %j', (text, uses) => {
  const [found] = testsIn(`import { load } from './load.js';\n${text}`).filter(isTest);
  expect(found?.uses).toEqual(uses);
});

test('a test is where its call is', () => {
  const text = "\n  test('a', () => {\n  });";
  const place = { line: 2, column: 3, endLine: 3, endColumn: 5 };
  expect(firstIn(text)).toMatchObject({ ...place, start: 3, end: text.length - 1 });
});

test('tests that are nested deeply are read', () => {
  const text = `${"describe('a', () => {".repeat(400)}${'});'.repeat(400)}`;
  expect(testsIn(text)).toHaveLength(400);
});
