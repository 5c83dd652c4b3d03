import { expect, test } from '@jest/globals';
import { outlineOf } from '../outline/outline-sample.js';

/** What mocks a tiny source holds: each as its callee and its target. */
const mocksIn = (text: string) =>
  outlineOf(text).mocks.map(({ callee, target }) => [callee, target]);

test.each([
  ["jest.mock('pg', () => ({}));", 'jest.mock', 'pg'],
  ["jest.doMock('./db.js');", 'jest.doMock', './db.js'],
  ["jest.unstable_mockModule('pg', () => ({}));", 'jest.unstable_mockModule', 'pg'],
  ["jest.createMockFromModule('pg');", 'jest.createMockFromModule', 'pg'],
  ["jest.replaceProperty(config, 'url', 'x');", 'jest.replaceProperty', null],
  ["jest.spyOn(console, 'log');", 'jest.spyOn', null],
  ["jest.spyOn(require('pg'), 'Pool');", 'jest.spyOn', 'pg'],
  ["vi.mock('pg');", 'vi.mock', 'pg'],
  ["vi.mock(import('./db.js'), () => ({}));", 'vi.mock', './db.js'],
  ['vi.mock(`pg`);', 'vi.mock', 'pg'],
  ['vi.doMock(name);', 'vi.doMock', null],
  ["test('a', (t) => { t.mock.module('pg'); });", 't.mock.module', 'pg'],
  ["test('a', (t) => { t.mock.method(console, 'log'); });", 't.mock.method', null],
  ["sinon.stub(console, 'log');", 'sinon.stub', null],
  ["td.replace('./db.js');", 'td.replace', './db.js'],
])('%s is a mock', (text, callee, target) => {
  expect(mocksIn(text)).toEqual([[callee, target]]);
});

test.each([
  ["import { jest as j } from '@jest/globals';", "j.mock('pg');", 'pg'],
  ["import * as g from '@jest/globals';", "g.jest.mock('pg');", 'pg'],
  ["import { vi as v } from 'vitest';", "v.mock('pg');", 'pg'],
  ["import { mock } from 'node:test';", "mock.module('pg', {});", 'pg'],
  ["import { mock } from 'bun:test';", "mock.module('pg', () => ({}));", 'pg'],
  ["import { spyOn } from 'bun:test';", "spyOn(console, 'log');", null],
  ["import { stub } from 'sinon';", "stub(console, 'log');", null],
  ["import mock from 'mock-require';", "mock('pg', {});", 'pg'],
  ["import mockery from 'mockery';", "mockery.registerMock('pg', {});", 'pg'],
  ["import { Pool } from 'pg';", "jest.spyOn(Pool.prototype, 'query');", 'pg'],
  ["import * as db from './db.js';", "jest.spyOn(db, 'load');", './db.js'],
  ["import { Pool } from 'pg';\nconst pool = new Pool();", "jest.spyOn(pool, 'query');", 'pg'],
  [
    "import { Pool } from 'pg';\nconst p = new Pool();\nconst q = p.pool;",
    "jest.spyOn(q, 'a');",
    'pg',
  ],
  [
    "let db;\nbeforeAll(async () => { db = await import('./db.js'); });",
    "jest.spyOn(db, 'a');",
    './db.js',
  ],
])('after %s %s mocks %s', (before, call, target) => {
  expect(mocksIn(`${before}\n${call}`).map(([, it]) => it)).toEqual([target]);
});

test.each([
  ["import proxyquire from 'proxyquire';", "proxyquire('./load', { pg: {}, './db': {} });"],
  [
    "const proxyquire = require('proxyquire').noCallThru();",
    "proxyquire('./load', { pg: {}, './db': {} });",
  ],
  [
    "import proxyquire from 'proxyquire';",
    "proxyquire.noCallThru().load('./load', { pg: {}, './db': {} });",
  ],
  ["import esmock from 'esmock';", "await esmock('./load', { pg: {} }, { './db': {} });"],
])('after %s %s replaces what its tables name', (before, call) => {
  expect(mocksIn(`${before}\n${call}`).map(([, target]) => target)).toEqual(['pg', './db']);
});

test.each([
  'jest.fn();',
  'jest.useFakeTimers();',
  "jest.unmock('pg');",
  'vi.fn();',
  "vi.stubEnv('A', 'b');",
  'sinon.stub();',
  "import { mock } from 'bun:test';\nmock(() => 1);",
  "import { jest } from './jest.js';\njest.mock('pg');",
  "db.mock('pg');",
])('%s is no mock', (text) => {
  expect(mocksIn(text)).toEqual([]);
});
