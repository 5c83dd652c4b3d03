import { expect, test } from '@jest/globals';
import { nameOf, ramp, soak, spike, steady } from './scenario.js';

const RATES = [
  { scenario: steady('q', { rate: 50, lasts: '2s' }), rates: [50] },
  { scenario: soak('q', { rate: 5, lasts: '2s' }), rates: [5] },
  { scenario: spike('q', { rate: 10, peak: 90, lasts: '2s' }), rates: [10, 90, 10] },
  { scenario: ramp('q', { from: 10, to: 80, factor: 2, lasts: '2s' }), rates: [10, 20, 40, 80] },
  { scenario: ramp('q', { from: 10, to: 25, lasts: '2s' }), rates: [10, 15, 23] },
];

test.each(RATES)('$scenario.kind goes at $rates calls a second (X4)', ({ scenario, rates }) => {
  expect(scenario.phases).toEqual(rates.map((rate) => ({ rate, seconds: 2 })));
});

test('a phase of one call is one', () => {
  expect(steady('q', { rate: 1, lasts: '500ms' }).phases).toEqual([{ rate: 1, seconds: 0.5 }]);
});

test('a scenario is called by its budget and its kind', () => {
  expect(nameOf(soak('database.query', { rate: 5, lasts: '1min' }))).toBe('database.query soak');
});

const WRONG = [
  [() => steady('q', { rate: 0, lasts: '1s' }), 'A rate is calls a second, not 0.'],
  [() => spike('q', { rate: 1, peak: NaN, lasts: '1s' }), 'A rate is calls a second, not NaN.'],
  [() => ramp('q', { from: 1, to: 9, factor: 1, lasts: '1s' }), 'by a factor above 1, not 1.'],
  [() => ramp('q', { from: 9, to: 1, lasts: '1s' }), "A ramp can't go from 9 to 1."],
  [() => steady('q', { rate: 1, lasts: 'long' }), 'not "long"'],
  [
    () => steady('q', { rate: 1, lasts: '400ms' }),
    '1 a second for 0.4 s is less than one call. Let it last longer, or raise the rate.',
  ],
  [() => soak('q', { rate: 100, lasts: '0s' }), '100 a second for 0 s is less than one call.'],
  [() => spike('q', { rate: 1, peak: 50, lasts: '100ms' }), '1 a second for 0.1 s is less than'],
  [() => ramp('q', { from: 4, to: 90, lasts: '100ms' }), '4 a second for 0.1 s is less than'],
] as const;

test.each(WRONG)('what can be no load is told: %s', (make, message) => {
  expect(make).toThrow(message);
});
