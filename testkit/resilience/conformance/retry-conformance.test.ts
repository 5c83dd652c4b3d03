import { expect, test } from '@jest/globals';
import { NonConformance } from '../../contracts/case.js';
import { LINTEL_RETRY } from './proof/retry-subjects.js';
import { toyRetry, type RetryFlaws } from './proof/toy-retry.js';
import { retryConformance } from './retry-conformance.js';
import { RETRY_DEMANDS } from './retry-demands.js';

/** Decorrelated jitter as a library once had it: NaN from the 1026th delay on. */
function* overflow(): Generator<number> {
  for (let last = 1; ; last *= 2) yield Math.min(30_000, last * 2 - last);
}

const ZERO_TIMES = (it: { base: number; max: number }) =>
  Array.from({ length: 2000 }, (_, index) => Math.min(it.max, it.base * 2 ** index));

const MUTANTS: Readonly<Record<string, RetryFlaws>> = {
  'calls a service that is well once': { retriesSuccess: true },
  'stops at the first success': { goesOnAfterSuccess: true },
  'honours the maximum of attempts': { attemptsOff: 1 },
  'makes no retry where one attempt is all': { alwaysRetries: true },
  'rejects with the last error': { rejectsWithFirst: true },
  'waits between attempts': { waitsNever: true },
  'starts nothing for a signal that is aborted already': { beginsAborted: true },
  'stops when it is aborted during an attempt': { abortedInAttemptGoesOn: true, waitsDeaf: true },
  'hands its caller’s signal to the action': { losesSignal: true },
  'ends at once when it is aborted in a wait': { waitsDeaf: true },
  'calls no more after it was aborted in a wait': { callsAfterAbort: true },
  'keeps 100,000 delays finite and within bounds': { delays: overflow },
  'keeps delays finite that start from zero': { delays: ZERO_TIMES },
  'lets delays grow': { delays: ({ base }) => Array<number>(2000).fill(base) },
  'spreads delays where it is to': { delays: ZERO_TIMES },
  'grows by the exponent that is set': { delays: ZERO_TIMES },
  'spends no more retries than its budget': { spendsFreely: true },
};

test('for each demand there is a retry that does not keep to it', () => {
  expect(Object.keys(MUTANTS)).toEqual(RETRY_DEMANDS.map(({ title }) => title));
});

test.each(Object.entries(MUTANTS))('a retry is caught that breaks: %s', async (title, flaws) => {
  const found = retryConformance(toyRetry(flaws)).find((it) => it.title === title);
  await expect(found?.run()).rejects.toBeInstanceOf(NonConformance);
});

test.each(retryConformance(toyRetry()))('a plain retry $title', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

test.each(retryConformance(LINTEL_RETRY))('our retry $title (R2)', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

test('a subject is not held to what it says that it lacks', () => {
  const titles = retryConformance({ ...toyRetry(), lacks: ['budget'] }).map(({ title }) => title);
  expect(titles).toHaveLength(RETRY_DEMANDS.length - 1);
  expect(titles).not.toContain('spends no more retries than its budget');
});

test('a violation names the subject, the demand and what was seen', async () => {
  const [first] = retryConformance(toyRetry({ retriesSuccess: true }));
  await expect(first?.run()).rejects.toThrow(
    'the toy retry does not keep to "calls a service that is well once". ' +
      'It made 2 calls of a service that is well.',
  );
});
