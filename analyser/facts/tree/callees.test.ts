import { expect, test } from '@jest/globals';
import { functionIn, readSample } from '../size/read-sample.js';

test.each([
  ["describe('a', () => {});", 'describe'],
  ["suite('a', function () {});", 'suite'],
  ["context('a', async () => {});", 'context'],
  ["describe.only('a', () => {});", 'describe'],
  ["describe.skip.each([1])('a', () => {});", 'describe'],
  ["describe.concurrent.for([1])('a', () => {});", 'describe'],
  ["describe.each`a | b`('a', () => {});", 'describe'],
  ["describe\n  .each([1])\n  ('a', () => {});", 'describe'],
  ["describe('a', { timeout: 5 }, () => {});", 'describe'],
  ["describe?.('a', () => {});", 'describe'],
  ["describe<Given>('a', () => {});", 'describe'],
  ["describe.each<Given>([])('a', () => {});", 'describe'],
  ["describe /* a */ ('a', () => {});", 'describe'],
  ['run(() => {});', 'run'],
])('in %j the callee is global', (text, name) => {
  expect(functionIn(text).callee).toEqual({ name, from: 'global' });
});

test.each([
  ["import { describe } from 'vitest';", "describe('a', () => {});", 'vitest'],
  ["import { describe as group } from 'mocha';", "group('a', () => {});", 'mocha'],
  ["import { 'describe' as group } from 'mocha';", "group('a', () => {});", 'mocha'],
  ["import * as jest from '@jest/globals';", "jest.describe('a', () => {});", '@jest/globals'],
  ["import * as jest from '@jest/globals';", "jest.describe.only('a', () => {});", '@jest/globals'],
  ["import describe from 'other';", "describe('a', () => {});", 'other'],
  ["const { describe } = require('node:test');", "describe('a', () => {});", 'node:test'],
  ["const { describe: group } = require('node:test');", "group('a', () => {});", 'node:test'],
  ["const test = require('node:test');", "test.describe('a', () => {});", 'node:test'],
  ["const { describe } = await import('bun:test');", "describe('a', () => {});", 'bun:test'],
])('%s and then %s: the callee comes from there', (imports, call, from) => {
  const name = imports.startsWith('import describe') ? 'default' : 'describe';
  expect(functionIn(`${imports}\n${call}`).callee).toEqual({ name, from });
});

test.each([
  'const describe = make();',
  'export const describe = make();',
  'let describe;',
  'const { describe } = tools;',
  'const { deep: { describe } } = tools;',
  'const { tools: describe = make() } = all;',
  'const { one, ...describe } = tools;',
  'const [, describe] = tools;',
  'const describe = require(name);',
  "const describe = load('vitest');",
  'declare function describe(title: string, run: () => void): void;',
  'class describe {}',
])('after %s the callee is local', (declaration) => {
  const { callee } = functionIn(`${declaration}\ndescribe('a', () => {});`);
  expect(callee).toEqual({ name: 'describe', from: 'local' });
});

test('a function of that name makes the callee local', () => {
  const text = "export function describe() {}\ndescribe('a', () => {});";
  expect(functionIn(text, "describe('a')").callee).toEqual({ name: 'describe', from: 'local' });
});

test.each([
  "describe.other('a', () => {});",
  "tools.describe('a', () => {});",
  "this.describe('a', () => {});",
  "describe['only']('a', () => {});",
  "(a || describe)('a', () => {});",
  'describe(wrap(() => {}) && 1);',
  "import * as jest from '@jest/globals';\njest('a', () => {});",
  "import test from 'node:test';\ntest.describe('a', () => {});",
])('in %j the callee is no plain name', (text) => {
  expect(functionIn(text).callee?.name).not.toBe('describe');
});

test.each([
  'const run = () => {};',
  "describe('a', { run: () => {} });",
  "describe('a', [() => {}]);",
  "describe('a', b || (() => {}));",
  'class A { describe() {} }',
  '(() => {})();',
  "new describe('a', () => {});",
])('in %j nobody takes the function itself as an argument', (text) => {
  expect(functionIn(text).callee).toBeNull();
});

test('a function within the argument is not an argument itself', () => {
  const { functions } = readSample("describe('a', () => () => {});");
  expect(functions.map(({ callee }) => callee?.name ?? null)).toEqual(['describe', null]);
});

test('what is given to each is not given to describe', () => {
  const { functions } = readSample("describe.each([() => 1])('a', () => {});");
  expect(functions.map(({ callee }) => callee?.name ?? null)).toEqual([null, 'describe']);
});
