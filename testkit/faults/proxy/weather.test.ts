import { expect, test } from '@jest/globals';
import { Weather } from './weather.js';

test('delays add up, the narrowest way counts, and one dark cloud is enough', () => {
  const weather = new Weather();
  weather.add({ latency: 1, bytesPerSecond: 9 });
  weather.add({ latency: 2, bytesPerSecond: 5 });
  expect([weather.sum('latency'), weather.bytesPerSecond, weather.isBlack]).toEqual([3, 5, false]);
  weather.add({ isBlack: true });
  expect([weather.sum('jitter'), weather.isBlack]).toEqual([0, true]);
});

test('without toxics nothing is in the way', () => {
  const weather = new Weather();
  expect([weather.sum('latency'), weather.bytesPerSecond, weather.isBlack]).toEqual([
    0,
    Infinity,
    false,
  ]);
});

test('a wait ends as soon as a toxic comes or goes', async () => {
  const [weather, toxic] = [new Weather(), { latency: 1 }];
  const { signal } = new AbortController();
  const waits = [weather.pass(1e9, signal), weather.untilChange(signal)];
  weather.add(toxic);
  expect(await Promise.all(waits)).toHaveLength(2);
});
