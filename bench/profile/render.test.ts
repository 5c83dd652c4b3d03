import { expect, test } from '@jest/globals';
import { TITLES } from './kinds-of-work.js';
import { renderProfile } from './render.js';

const [FIRST = '', SECOND = ''] = TITLES;

const PROFILED = {
  main: new Map([[FIRST, 10]]),
  readers: new Map([
    [FIRST, 50],
    [SECOND, 140],
  ]),
  count: 2,
};

test('each kind of work has its time in both, and its share of all', () => {
  const lines = renderProfile(PROFILED, ['2 cores']).split('\n').slice(-5);
  expect(lines.at(0)).toBe('');
  expect(lines.at(1)).toContain('| readers (2), ms |');
  const rows = [`| ${FIRST} | 10 | 50 | 30 % |`, `| ${SECOND} | 0 | 140 | 70 % |`];
  expect(lines.slice(3)).toEqual(rows);
});
