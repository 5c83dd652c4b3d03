import { expect, test } from '@jest/globals';
import { isWhole, readOptions } from './options.js';

test('without options all suites run, five rounds each', () => {
  const options = readOptions([]);
  expect(options.rounds).toBe(5);
  expect(isWhole(options)).toBe(true);
});

test('a quick run is whole and has one round', () => {
  const options = readOptions(['--quick']);
  expect(options.rounds).toBe(1);
  expect(isWhole(options)).toBe(true);
});

test('suites are chosen by name, and a choice is not whole', () => {
  const options = readOptions(['--only', 'warm', '--only', 'rxjs', '--rounds', '3']);
  expect(options).toEqual({ rounds: 3, suites: ['warm', 'rxjs'] });
  expect(isWhole(options)).toBe(false);
});

test('an unknown suite is refused with the names of the others', () => {
  expect(() => readOptions(['--only', 'cold'])).toThrow(/no suite cold.*whole, middle/);
});

test.each(['0', '-1', '1.5', 'many'])('%s is no number of rounds', (rounds) => {
  expect(() => readOptions([`--rounds=${rounds}`])).toThrow('--rounds takes');
});
