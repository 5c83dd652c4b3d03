import { expect, test } from '@jest/globals';
import { keepRun, parseBaseline, renderBaseline, type BaselineRun } from './baseline.js';

const RUN: BaselineRun = {
  ...{ at: '2030-01-01T12:00:00.000Z', machine: 'one', load: '50/s for 6 s', pace: 0.6 },
  ...{ phases: [[[[116, 3]], [[120, 5]]]], saturation: null },
};
const at = (day: number): BaselineRun => ({ ...RUN, at: `2030-01-0${day}` });

test('a baseline is read as it was written, with a line for each run', () => {
  const baseline = { 'database.query steady': [at(1), at(2)], '{"at":': [at(3)] };
  const text = renderBaseline(baseline);
  expect(parseBaseline('b.json', text)).toEqual(baseline);
  expect(text.split('\n{"at":')).toHaveLength(4);
});

test.each([
  ['{', 'b.json: the whole: Invalid input: expected object, received undefined.'],
  ['{"version":2,"scenarios":{}}', 'b.json: version: Invalid input: expected 1.'],
  ['{"version":1,"scenarios":{"a":[{}]}}', 'b.json: scenarios.a.0.at: Invalid input'],
])('what is no baseline is told, with its file: %s', (text, message) => {
  expect(() => parseBaseline('b.json', text)).toThrow(message);
  expect(() => parseBaseline('b.json', text)).toThrow(
    'Restore it, or remove it and keep a new one',
  );
});

test('a run comes to those that are kept, of which the last five stay', () => {
  const runs = [1, 2, 3, 4, 5].map(at);
  expect(keepRun(runs, at(6), 'add')).toEqual([2, 3, 4, 5, 6].map(at));
});

test('a run takes the place of those on its machine, and of no others', () => {
  const other = { ...RUN, machine: 'other' };
  expect(keepRun([at(1), other, at(2)], at(3), 'replace')).toEqual([other, at(3)]);
});

test('runs under another load go, since nothing will be compared with them', () => {
  const other = { ...RUN, load: '10/s for 6 s' };
  expect(keepRun([other, at(1)], at(2), 'add')).toEqual([at(1), at(2)]);
});
