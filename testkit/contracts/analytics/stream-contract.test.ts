import { expect, jest, test } from '@jest/globals';
import { streamSubject } from '../../../integration/platform/analytics/stream-subject.js';
import { failedCases, unproven } from '../proof/mutants.js';
import { STREAM_MUTANTS } from './proof/stream-mutants.js';
import { streamContract } from './stream-contract.js';

jest.setTimeout(120_000);

const REFERENCE = streamContract(streamSubject());

test.each(REFERENCE)('the reference stream $title (A2)', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

// Side by side, since most of a mutant's time is waiting for what it doesn't bring.
test.concurrent.each(STREAM_MUTANTS)('$caughtBy: catches a stream that $breaks', async (mutant) => {
  expect(await failedCases(streamContract(mutant.subject))).toEqual([mutant.caughtBy]);
});

test('each demand on a stream is proven by a mutant', () => {
  expect(unproven(REFERENCE, STREAM_MUTANTS)).toEqual([]);
});

test('what a stream lacks is not demanded of it', () => {
  const cases = streamContract({ ...streamSubject(), lacks: ['restart', 'silence'] });
  expect(cases).toHaveLength(REFERENCE.length - 2);
});
