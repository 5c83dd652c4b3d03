import { expect, test } from '@jest/globals';
import { endingOf } from './within.js';

const FOR_EVER = new Promise<never>(() => undefined);

test('a call ends with its value', async () => {
  expect(await endingOf(Promise.resolve(42), 1000)).toEqual({ kind: 'value', value: 42 });
});

test('a call ends with its error', async () => {
  const error = new Error('its own');
  expect(await endingOf(Promise.reject(error), 1000)).toEqual({ kind: 'error', error });
});

test('a call that has not ended in time is late', async () => {
  expect(await endingOf(FOR_EVER, 5)).toEqual({ kind: 'late' });
});
