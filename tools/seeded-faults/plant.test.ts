import { expect, test } from '@jest/globals';
import { plant } from './plant.js';

const FAULT = {
  ...{ requirement: 'K2', title: 'an invalidation is lost', file: 'a.ts' },
  ...{ find: 'drop(key)', replace: 'void key', caughtBy: 'what is changed' },
};

test('a fault takes the place of the text that it breaks', () => {
  expect(plant(FAULT, 'drop(key);')).toBe('void key;');
});

test.each([
  ['keep(key);', 0],
  ['drop(key); drop(key);', 2],
])('a fault can’t be put into %j, where its text stands %i times', (text, count) => {
  const message = `"an invalidation is lost" can't be put into a.ts: its text stands there ${count} times.`;
  expect(() => plant(FAULT, text)).toThrow(message);
});
