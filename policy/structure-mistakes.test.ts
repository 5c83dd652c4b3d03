import { expect, test } from '@jest/globals';
import { mistakesIn } from './policy-mistakes.js';

const MODULES = { api: { files: 'api/**' }, store: { files: 'store/**' } };

/** A policy in which `api` may use what is named. */
const using = (target: string) => ({
  modules: { ...MODULES, api: { files: 'api/**', mayUse: { [target]: 'a reason' } } },
});

test.each([
  'store',
  'npm:pg',
  'npm:@scope/*',
  'node:fs',
  'node:fs/promises',
  'node:*',
  'node:test',
])('a module may use %s (C3)', (target) => {
  expect(mistakesIn(using(target))).toEqual([]);
});

const EXAMPLES = '"pg", "@scope/*" or "node:fs"';

test.each([
  [
    'stor',
    'modules.api.mayUse names "stor", which is no module. Did you mean "store"? ' +
      'Known: api, store. A package is written "npm:stor", a module of Node "node:stor".',
  ],
  [
    'constructor',
    'modules.api.mayUse names "constructor", which is no module. Known: api, store. ' +
      'A package is written "npm:constructor", a module of Node "node:constructor".',
  ],
  ['api', 'modules.api.mayUse names api itself. Remove it.'],
  [
    'npm:pg/lib',
    `modules.api.mayUse names "npm:pg/lib". It must be a package such as ${EXAMPLES}.`,
  ],
  ['npm:./pg', `modules.api.mayUse names "npm:./pg". It must be a package such as ${EXAMPLES}.`],
  ['npm:', `modules.api.mayUse names "npm:". It must be a package such as ${EXAMPLES}.`],
  ['node:f', 'modules.api.mayUse names "node:f". Node has no such module. Did you mean "node:fs"?'],
])('a module may not use %s', (target, message) => {
  expect(mistakesIn(using(target))).toEqual([message]);
});

test('a module is not called like a package', () => {
  expect(mistakesIn({ modules: { 'npm:pg': { files: 'pg/**' } } })).toEqual([
    'modules has "npm:pg", which reads like a package. ' +
      'Give the module a name without "npm:", "node:" and "*".',
  ]);
});

const reserving = (name: string, onlyIn: readonly string[], modules: object = MODULES) => ({
  modules,
  packages: { [name]: { onlyIn, because: 'a pool' } },
});

test.each([['pg'], ['@scope/*'], ['node:net']])('%s may be reserved (C3)', (name) => {
  expect(mistakesIn(reserving(name, ['store']))).toEqual([]);
  expect(mistakesIn(reserving(name, []))).toEqual([]);
});

test.each([
  [reserving('npm:pg', ['api']), 'packages names "npm:pg". Write it without "npm:": "pg".'],
  [
    reserving('pg', ['stor']),
    'packages.pg.onlyIn names "stor", which is no module. Did you mean "store"? Known: api, store.',
  ],
  [
    reserving('pg', ['store'], {}),
    'packages.pg.onlyIn names "store", which is no module. There is none.',
  ],
  [
    reserving('pg', ['store'], { ...MODULES, ...using('npm:pg').modules }),
    'modules.api.mayUse names "npm:pg", and packages.pg.onlyIn leaves api out. ' +
      'Add it there, or remove it here.',
  ],
  [
    reserving('node:fs', ['store'], { ...MODULES, ...using('node:fs').modules }),
    'modules.api.mayUse names "node:fs", and packages["node:fs"].onlyIn leaves api out. ' +
      'Add it there, or remove it here.',
  ],
])('a reservation that can’t be: %j', (policy, message) => {
  expect(mistakesIn(policy)).toEqual([message]);
});

const CLASSES = 'sql, cache, analytics, queue, http, files, telemetry, ui';

test.each([
  [{ sql: ['pg', '@scope/*', '!@scope/types', 'node:sqlite'] }, []],
  [{ ui: [] }, []],
  [{ sql: ['npm:pg'] }, ['effects.sql[0] is "npm:pg". Write it without "npm:": "pg".']],
  [
    { sql: ['pg', 'src/db'] },
    [`effects.sql[1] is "src/db". It must be a package such as ${EXAMPLES}.`],
  ],
  [
    { files: ['node:f'] },
    ['effects.files[0] is "node:f". Node has no such module. Did you mean "node:fs"?'],
  ],
  [
    { cach: [] },
    [
      'effects.cach is [], and no preset has such a class to remove. ' +
        `Did you mean "cache"? Known: ${CLASSES}.`,
    ],
  ],
])('of effects %j it says %j', (effects, messages) => {
  expect(mistakesIn({ effects })).toEqual(messages);
});

const MANIFEST = {
  effects: { documents: ['mongodb'] },
  areas: { D1: 'CRUD through repositories', D2: 'pooling' },
  budgets: { 'database.query': { p99: '100ms' } },
};

const testing = (lists: object, rest: object = MANIFEST) => ({
  ...rest,
  tests: { database: { files: 'db/**', purpose: 'rows are kept', ...lists } },
});

test.each([
  [{ services: ['postgres', 'redis-cluster', 'ui', 'documents'] }],
  [{ covers: ['D1', 'pooling'] }],
  [{ budgets: ['database.query'] }],
])('a test module may name %j', (lists) => {
  expect(mistakesIn(testing(lists))).toEqual([]);
});

test('where no areas are listed, anything may be covered', () => {
  expect(mistakesIn(testing({ covers: ['anything'] }, {}))).toEqual([]);
});

const SERVICES = 'postgres, redis, redis-cluster, clickhouse, rabbitmq, otel';

test.each([
  [
    testing({ services: ['postgre'] }),
    'tests.database.services names "postgre", which is no service and no class of effects. ' +
      `Did you mean "postgres"? Known: ${SERVICES}, ${CLASSES}, documents.`,
  ],
  [
    testing({ covers: ['D3'] }),
    'tests.database.covers names "D3", which is not in areas. Did you mean "D1"? ' +
      'Known: D1, CRUD through repositories, D2, pooling.',
  ],
  [
    testing({ budgets: ['database.qery'] }),
    'tests.database.budgets names "database.qery", which is not in budgets. ' +
      'Did you mean "database.query"? Known: database.query.',
  ],
  [
    testing({ budgets: ['any'] }, {}),
    'tests.database.budgets names "any", which is not in budgets. There is none.',
  ],
])('a test module that names what is not there: %j', (policy, message) => {
  expect(mistakesIn(policy)).toEqual([message]);
});

test('all mistakes are told at once', () => {
  const { modules } = using('stor');
  expect(mistakesIn({ ...testing({ budgets: ['a', 'b'] }), modules })).toHaveLength(3);
});
