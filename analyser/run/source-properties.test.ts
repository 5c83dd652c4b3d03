import { test } from '@jest/globals';
import fc from 'fast-check';
import { PROPERTIES } from './source-properties.js';

test.each(PROPERTIES)('%s', (_title, property) => {
  fc.assert(property, { numRuns: 100 });
});
