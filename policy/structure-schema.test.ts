import { expect, test } from '@jest/globals';
import { mistakesIn } from './policy-mistakes.js';

const budgetOf = (budget: object) => ({ budgets: { 'cache.hits': budget } });
const DURATION = 'It must be a duration such as "100ms" or "1.5s".';

test.each([
  [{ p50: '5ms', p90: '10ms', p95: '0.5s', p99: '1s', max: '2m' }],
  [{ min: 0.9 }],
  [{ max: 3 }],
  [{ above: '500ms', below: 4 }],
])('a budget may be %j', (budget) => {
  expect(mistakesIn(budgetOf(budget))).toEqual([]);
});

test.each([
  [{ p99: '100' }, `budgets["cache.hits"].p99 is "100". ${DURATION}`],
  [{ p99: 100 }, 'budgets["cache.hits"].p99 is 100. It must be a string.'],
  [{ min: '0.9' }, 'budgets["cache.hits"].min is "0.9". It must be a number.'],
  [{ max: 'much' }, `budgets["cache.hits"].max is "much". ${DURATION}`],
  [
    { p98: '1s' },
    'budgets["cache.hits"] has no field "p98". Did you mean "p90"? ' +
      'Known: p50, p90, p95, p99, min, max, above, below, ' +
      'operations, queries, commands, messages, requests.',
  ],
  [{}, 'budgets["cache.hits"] is {}. It must name a figure.'],
])('a budget may not be %j', (budget, message) => {
  expect(mistakesIn(budgetOf(budget))).toEqual([message]);
});

const moduleOf = (module: unknown) => ({ modules: { api: module } });

test.each([
  [{}, 'modules.api.files is missing. It must be a string. Or: It must be a list.'],
  [
    { files: 'a', uses: {} },
    'modules.api has no field "uses". Known: files, entry, mayUse, externals.',
  ],
  [
    { files: 'a', mayuse: {} },
    'modules.api has no field "mayuse". Did you mean "mayUse"? ' +
      'Known: files, entry, mayUse, externals.',
  ],
  [{ files: 'a', mayUse: ['b'] }, 'modules.api.mayUse is ["b"]. It must be an object.'],
  [{ files: 'a', mayUse: { b: ' ' } }, 'modules.api.mayUse.b is " ". It must not be empty.'],
  [
    { files: 'a', externals: 'closed' },
    'modules.api.externals is "closed". Did you mean "listed"? Allowed: "free", "listed".',
  ],
])('a module may not be %j', (module, message) => {
  expect(mistakesIn(moduleOf(module))).toEqual([message]);
});

test.each([
  [
    { packages: { pg: { onlyIn: 'api', because: 'x' } } },
    'packages.pg.onlyIn is "api". It must be a list.',
  ],
  [{ packages: { pg: { onlyIn: [] } } }, 'packages.pg.because is missing. It must be a string.'],
  [{ effects: { sql: 'pg' } }, 'effects.sql is "pg". It must be a list.'],
  [
    { compositionRoots: [{ files: 'a' }] },
    'compositionRoots[0].because is missing. It must be a string.',
  ],
  [{ tests: { a: { files: 'a' } } }, 'tests.a.purpose is missing. It must be a string.'],
])('not allowed: %j', (policy, message) => {
  expect(mistakesIn(policy)).toEqual([message]);
});
