import { expect, test } from '@jest/globals';
import { parse } from '@typescript-eslint/parser';
import { toK6 } from './k6.js';
import { ramp, spike, steady } from './scenario.js';

const BUDGETS = {
  'database.query': { p99: '100ms', mean: '20ms', max: '1s', queries: 1 },
  'cache.read': { p999: '5ms' },
};
const SCRIPT = toK6(
  [
    steady('database.query', { rate: 50, lasts: '6s' }),
    spike('cache.read', { rate: 0.5, peak: 200, lasts: '2s' }),
    ramp('database.query', { from: 10, to: 40, factor: 2, lasts: '1s' }),
  ],
  BUDGETS,
);

/** The options of the script: they are JSON. */
const [, written = ''] = /export const options = ([^]*?\n\});\n/.exec(SCRIPT) ?? [];
const { scenarios, thresholds } = JSON.parse(written) as Record<string, Record<string, unknown>>;

test('the script is a module of JavaScript with options and what is called (X4)', () => {
  const { body } = parse(SCRIPT, { sourceType: 'module' });
  expect(body.map(({ type }) => type)).toEqual([
    ...['ImportDeclaration', 'ImportDeclaration'],
    ...['ExportNamedDeclaration', 'ExportDefaultDeclaration'],
  ]);
});

test('a steady load becomes a constant rate of arrivals, of a service by its URL', () => {
  expect(scenarios!['database_query_steady']).toEqual({
    ...{ executor: 'constant-arrival-rate', rate: 3000, timeUnit: '1m', duration: '6s' },
    ...{ preAllocatedVUs: 50, maxVUs: 500, startTime: '0s' },
    env: { SERVICE: 'DATABASE_QUERY_URL' },
  });
});

test('a spike leaps between its rates, after what came before it', () => {
  const targets = [30, 30, 12000, 12000, 30, 30];
  expect(scenarios!['cache_read_spike']).toMatchObject({
    ...{ executor: 'ramping-arrival-rate', startRate: 30, startTime: '16s' },
    stages: targets.map((target, at) => ({ target, duration: at % 2 === 0 ? '0s' : '2s' })),
  });
});

test('budgets become thresholds, but for ramps, which are to break them', () => {
  expect(thresholds).toEqual({
    'http_req_duration{scenario:database_query_steady}': ['p(99)<100', 'avg<20', 'max<1000'],
    'http_req_duration{scenario:cache_read_spike}': ['p(99.9)<5'],
  });
});

test('a service without a URL is told by the script', () => {
  expect(SCRIPT).toContain('fail(`Say where the service is: k6 run --env ${__ENV.SERVICE}=');
});
