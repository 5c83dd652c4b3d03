import { test } from '@jest/globals';
import fc from 'fast-check';
import { PROPERTIES } from './source-properties.js';

const LONGEST = 30 * 60_000;

test.each(PROPERTIES)(
  '%s, ten thousand times',
  (_title, property) => {
    fc.assert(property, { numRuns: 10_000 });
  },
  LONGEST,
);
