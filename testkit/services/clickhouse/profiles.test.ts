import { expect, test } from '@jest/globals';
import { Profiles } from './profiles.js';

const CREATE = 'CREATE SETTINGS PROFILE mine SETTINGS max_memory_usage = 1000 TO ALL';

test('a profile for all holds until it is dropped', () => {
  const profiles = new Profiles();
  expect(profiles.take(CREATE)).toBe(true);
  expect(profiles.settings).toEqual([['max_memory_usage', '1000']]);
  expect(profiles.take(' drop settings profile if exists mine; ')).toBe(true);
  expect(profiles.settings).toEqual([]);
});

test('one takes the place of one of the same name', () => {
  const profiles = new Profiles();
  profiles.take(CREATE);
  profiles.take("CREATE SETTINGS PROFILE OR REPLACE mine SETTINGS readonly = '1' TO ALL");
  expect(profiles.settings).toEqual([['readonly', '1']]);
});

test.each([
  'SELECT 1',
  'CREATE SETTINGS PROFILE mine SETTINGS max_memory_usage = 1000 TO somebody',
  `SELECT '${CREATE}'`,
  'DROP SETTINGS PROFILE mine, other',
])('all else is the engine’s: %s', (statement) => {
  const profiles = new Profiles();
  expect([profiles.take(statement), profiles.settings]).toEqual([false, []]);
});
