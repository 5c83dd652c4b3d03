import { expect, test } from '@jest/globals';
import { breakerConformance } from './breaker-conformance.js';
import { BREAKER_DEMANDS } from './breaker-demands.js';
import { NonConformance } from '../../contracts/case.js';
import { LINTEL_BREAKER } from './proof/breaker-subjects.js';
import { toyBreaker, type BreakerFlaws } from './proof/toy-breaker.js';

/** For each demand a breaker that it alone, or it among others, must find wanting. */
const MUTANTS: Readonly<Record<string, BreakerFlaws>> = {
  'hands on results and errors': { hidesErrors: true },
  'stays closed below its threshold': { thresholdOff: -1 },
  'opens at its threshold': { thresholdOff: 1 },
  'refuses all calls while it is open': { leaksWhileOpen: true },
  'lets a sample through when its time is over': { neverSamples: true },
  'samples half-open with one call at a time': { samplesAll: true },
  'closes after a sample that succeeds': { neverCloses: true },
  'opens again after a sample that fails': { closesAfterFailedSample: true },
  'counts anew after it has closed': { remembersFailures: true },
  'is not stuck after the late failure of an earlier call': { lateFailureSticks: true },
  'takes no late success of an earlier call for its sample': { lateSuccessCloses: 'half-open' },
  'stays open after the late success of an earlier call': { lateSuccessCloses: 'open' },
  'is not stuck after a sample that throws at once': { throwSticks: true },
  'is not stuck on a sample that never ends': { hangSticks: true },
  'is not stuck after a sample that is aborted': { abortSticks: true },
  'does not close after a sample that is aborted': { abortCloses: true },
  'does not open for calls that their callers abort': { abortsCount: true },
  'does not open for the late abort of an earlier call': { lateAbortOpens: true },
  'hands its caller’s signal to the action': { losesSignal: true },
  'keeps the signals of calls that waited for a sample': { losesSignalOfWaiting: true },
  'ends a call that is aborted while it waits for a sample': { waitsDeaf: true },
  'starts nothing for a signal that is aborted already': { beginsAborted: true },
  'recovers after any mix of calls at once': { sticksAfter: 2 },
};

test('for each demand there is a breaker that does not keep to it', () => {
  expect(Object.keys(MUTANTS)).toEqual(BREAKER_DEMANDS.map(({ title }) => title));
});

test.each(Object.entries(MUTANTS))('a breaker is caught that breaks: %s', async (title, flaws) => {
  const found = breakerConformance(toyBreaker(flaws)).find((it) => it.title === title);
  await expect(found?.run()).rejects.toBeInstanceOf(NonConformance);
});

test.each(breakerConformance(toyBreaker()))('a plain breaker $title', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

test.each(breakerConformance(LINTEL_BREAKER))('our breaker $title (R1)', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);
