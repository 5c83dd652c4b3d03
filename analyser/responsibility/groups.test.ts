import { expect, test } from '@jest/globals';
import { groupBy, Groups, overlapOf } from './groups.js';

test('what is united has one root, also by way of others', () => {
  const groups = new Groups(5);
  groups.unite(0, 1);
  groups.uniteAll([4, 3, 1]);
  expect(groups.rootOf(0)).toBe(groups.rootOf(4));
  expect(groups.rootOf(0)).not.toBe(groups.rootOf(2));
});

test('uniting none and one changes nothing', () => {
  const groups = new Groups(2);
  groups.uniteAll([]);
  groups.uniteAll([1]);
  expect([groups.rootOf(0), groups.rootOf(1)]).toEqual([0, 1]);
});

test('values are grouped by each of their keys, once', () => {
  const groups = groupBy(['ab', 'bb'], (text) => text);
  expect([...groups]).toEqual([
    ['a', ['ab']],
    ['b', ['ab', 'bb']],
  ]);
});

test.each([
  [['a'], ['a'], 1],
  [['a', 'b'], ['b', 'c', 'd'], 0.25],
  [['a'], ['b'], 0],
  [[], [], 0],
])('%j and %j overlap by %d', (a, b, overlap) => {
  expect(overlapOf(new Set(a), new Set(b))).toBe(overlap);
});
