import { expect, test } from '@jest/globals';
import { toCases, type Demand, type NamedSubject } from '../case.js';
import { failedCases, unproven } from './mutants.js';

interface Counter extends NamedSubject {
  readonly count: number;
}

const DEMANDS: readonly Demand<Counter>[] = [
  { title: 'counts one', check: async ({ count }) => (count < 1 ? 'It counted none.' : null) },
  { title: 'counts two', check: async ({ count }) => (count < 2 ? 'It counted one.' : null) },
];

const BROKEN: Demand<Counter> = {
  title: 'breaks down',
  check: () => Promise.reject(new Error('no such service')),
};

test('a case that its subject does not keep to is failed', async () => {
  const cases = toCases(DEMANDS, { name: 'a counter', count: 1 });
  await expect(failedCases(cases)).resolves.toEqual(['counts two']);
});

test('a case that breaks down by itself is no catch', async () => {
  const cases = toCases([BROKEN], { name: 'a counter', count: 1 });
  await expect(failedCases(cases)).rejects.toThrow('no such service');
});

test('a case without a mutant is unproven', () => {
  const subject = { name: 'a counter', count: 1 };
  const mutants = [{ breaks: 'stops at one', caughtBy: 'counts two', subject }];
  expect(unproven(toCases(DEMANDS, subject), mutants)).toEqual(['counts one']);
});
