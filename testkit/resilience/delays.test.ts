import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../seeded-random.js';
import { drawDelays } from './delays.js';

const SETTINGS = fc.record({
  jitter: fc.constantFrom('none' as const, 'full' as const, 'decorrelated' as const),
  base: fc.double({ min: 0, max: 1e9, noNaN: true }),
  exponent: fc.double({ min: 1, max: 1e9, noNaN: true }),
  max: fc.double({ min: 0, max: 1e9, noNaN: true }),
});

function worstOf(settings: Parameters<typeof drawDelays>[0], seed: number): number {
  const delays = drawDelays(settings, seededRandom(seed));
  const drawn = Array.from({ length: 1100 }, () => delays.next().value);
  return drawn.find((delay) => !(delay >= 0 && delay <= settings.max)) ?? 0;
}

test('whatever is set, each delay is finite and within bounds (R2)', () => {
  const property = fc.property(SETTINGS, fc.integer(), (settings, seed) => {
    expect(worstOf(settings, seed)).toBe(0);
  });
  fc.assert(property, { numRuns: 200 });
});
