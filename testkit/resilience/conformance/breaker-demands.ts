import type { Demand } from '../../contracts/case.js';
import type { BreakerSubject } from './breaker-subject.js';
import {
  countBegun,
  onTrial,
  THRESHOLD,
  WAIT,
  type BreakerTrial,
  type TrialSettings,
} from './breaker-trial.js';
import { settle, type HeldCall } from './held-call.js';
import { seededRandom } from '../../seeded-random.js';
import { runMixedCalls } from './mixed-calls.js';

type Look = (trial: BreakerTrial) => Promise<string | null>;

const demand = (title: string, look: Look, settings: TrialSettings = {}) => ({
  title,
  check: (subject: BreakerSubject) => onTrial(subject, settings, look),
});

const FOR_LONG = { forLong: true };

const handsOn: Look = async ({ breaker }) => {
  const error = new Error('its own');
  const result = await breaker.execute(() => 42);
  const rejection = await breaker.execute(() => Promise.reject(error)).catch((it: unknown) => it);
  if (result !== 42) return `The action gave 42, the call ${String(result)}.`;
  return rejection === error ? null : `The call hides the action's error: ${String(rejection)}.`;
};

const staysClosed: Look = async (trial) => {
  await trial.fail(THRESHOLD - 1);
  const refused = (await trial.succeed(1)) === 0;
  return refused ? `After ${THRESHOLD - 1} failures of ${THRESHOLD} it refuses calls.` : null;
};

const opens: Look = async (trial) => {
  await trial.open();
  const refused = (await trial.succeed(1)) === 0;
  return refused
    ? null
    : `After ${THRESHOLD} failures of ${THRESHOLD} it still lets calls through.`;
};

const refusesAll: Look = async (trial) => {
  await trial.open();
  const begun = await trial.succeed(100);
  return begun === 0 ? null : `It let ${begun} of 100 calls through while it was open.`;
};

const samples: Look = async (trial) => {
  await trial.openAndPass();
  const begun = await trial.succeed(1);
  return begun === 1 ? null : 'It refuses all calls though its time is over.';
};

const samplesOne: Look = async (trial) => {
  await trial.openAndPass();
  const begun = countBegun(await trial.begin(50));
  return begun === 1
    ? null
    : `Of 50 calls at once it let ${begun} through as a sample; 1 is right.`;
};

const closes: Look = async (trial) => {
  await trial.openAndPass();
  await trial.succeed(1);
  const begun = countBegun(await trial.begin(10));
  return begun === 10 ? null : `After a sample that succeeded it let ${begun} of 10 calls through.`;
};

/** On a slow machine the wait may be over before one looks: so it has five tries. */
const opensAgain: Look = async (trial) => {
  for (let tries = 0; tries < 5; tries += 1) {
    await trial.openAndPass();
    await trial.fail(1);
    if ((await trial.succeed(1)) === 0) return null;
  }
  return 'After each of five samples that failed it let the next call through.';
};

const countsAnew: Look = async (trial) => {
  await trial.openAndPass();
  await trial.succeed(1);
  await trial.fail(THRESHOLD - 1);
  const refused = (await trial.succeed(1)) === 0;
  return refused ? 'It counts failures from before it closed: fewer open it the next time.' : null;
};

const survivesLateFailure: Look = async (trial) => {
  const late = await trial.beginOne();
  await trial.openAndPass();
  const sample = await trial.beginOne();
  await late.end('fail');
  await sample.end('succeed');
  return (await trial.recovers()) ? null : STUCK;
};

const takesNoLateSuccess: Look = async (trial) => {
  const late = await trial.beginOne();
  await trial.openAndPass();
  await trial.beginOne();
  await late.end('succeed');
  const begun = countBegun(await trial.begin(10));
  return begun === 0 ? null : `It let ${begun} of 10 calls through before its sample had ended.`;
};

const staysOpenAfterLateSuccess: Look = async (trial) => {
  const late = await trial.beginOne();
  await trial.open();
  await late.end('succeed');
  const begun = await trial.succeed(1);
  return begun === 0 ? null : 'A call from before it opened closed it.';
};

const survivesThrow: Look = async (trial) => {
  await trial.openAndPass();
  await trial.attempt(throwAtOnce);
  return (await trial.recovers()) ? null : STUCK;
};

const STUCK = 'It refuses all calls, or lets them wait, though the service is well again.';

function throwAtOnce(): never {
  throw new Error('at once');
}

const survivesHanging: Look = async (trial) => {
  await trial.openAndPass();
  void trial.attempt(() => new Promise(() => undefined));
  return (await trial.recovers()) ? null : STUCK;
};

const survivesAbort: Look = async (trial) => {
  await trial.openAndPass();
  await abortSample(trial);
  return (await trial.recovers()) ? null : STUCK;
};

async function abortSample(trial: BreakerTrial): Promise<void> {
  const caller = new AbortController();
  const sample = await trial.beginOne(caller.signal);
  caller.abort();
  await sample.end('fail');
}

const learnsNothingFromAbort: Look = async (trial) => {
  await trial.openAndPass();
  await abortSample(trial);
  const begun = countBegun(await trial.begin(10));
  return begun <= 1 ? null : `A sample that was aborted closed it: it let ${begun} calls through.`;
};

const forgivesAborts: Look = async (trial) => {
  for (let call = 0; call < THRESHOLD; call += 1) await abortSample(trial);
  const refused = (await trial.succeed(1)) === 0;
  return refused ? `${THRESHOLD} calls that their callers aborted opened it.` : null;
};

const forgivesLateAbort: Look = async (trial) => {
  const sample = await abortDuringSample(trial);
  await settle();
  await sample.end('succeed');
  const begun = await trial.succeed(1);
  return begun === 1 ? null : 'It refuses calls after a sample that succeeded: an abort opened it.';
};

/** Aborts a call that was begun before the breaker opened. */
async function abortDuringSample(trial: BreakerTrial): Promise<HeldCall> {
  const caller = new AbortController();
  await trial.beginOne(caller.signal);
  await trial.openAndPass();
  const sample = await trial.beginOne();
  caller.abort();
  return sample;
}

const handsOnSignal: Look = async (trial) => {
  const caller = new AbortController();
  const call = await trial.beginOne(caller.signal);
  caller.abort();
  return call.signals[0]?.aborted ? null : 'The action is not told that its caller aborted.';
};

/** A breaker may refuse calls during a sample instead of letting them wait: that is as good. */
const keepsSignalOfWaiting: Look = async (trial) => {
  const { sample, waiting, caller } = await waitForSample(trial);
  await sample.end('succeed');
  caller.abort();
  return waiting.signals.every((it) => it.aborted) ? null : 'It forgets the signal of its caller.';
};

const endsWaiting: Look = async (trial) => {
  const { waiting, caller } = await waitForSample(trial);
  caller.abort();
  await settle();
  const isPending = waiting.ending === 'pending';
  return isPending ? 'A call that waits for a sample goes on waiting after its abort.' : null;
};

async function waitForSample(trial: BreakerTrial) {
  await trial.openAndPass();
  const sample = await trial.beginOne();
  const caller = new AbortController();
  return { sample, caller, waiting: await trial.beginOne(caller.signal) };
}

const startsNothingAborted: Look = async (trial) => {
  const call = await trial.beginOne(AbortSignal.abort());
  return call.hasBegun ? 'It began a call whose signal was aborted before.' : null;
};

const SEEDS = [1, 2, 3, 4];

const recoversFromAny: Look = async (trial) => {
  for (const seed of SEEDS) {
    await runMixedCalls(trial, seededRandom(seed));
    if (!(await trial.recovers())) return `After the mix of seed ${seed} it stays open for ever.`;
  }
  return null;
};

/** What every circuit breaker must do. */
export const BREAKER_DEMANDS: readonly Demand<BreakerSubject>[] = [
  demand('hands on results and errors', handsOn),
  demand('stays closed below its threshold', staysClosed),
  demand('opens at its threshold', opens, FOR_LONG),
  demand('refuses all calls while it is open', refusesAll, FOR_LONG),
  demand('lets a sample through when its time is over', samples),
  demand('samples half-open with one call at a time', samplesOne),
  demand('closes after a sample that succeeds', closes),
  demand('opens again after a sample that fails', opensAgain),
  demand('counts anew after it has closed', countsAnew),
  demand('is not stuck after the late failure of an earlier call', survivesLateFailure),
  demand('takes no late success of an earlier call for its sample', takesNoLateSuccess),
  demand(
    'stays open after the late success of an earlier call',
    staysOpenAfterLateSuccess,
    FOR_LONG,
  ),
  demand('is not stuck after a sample that throws at once', survivesThrow),
  demand('is not stuck on a sample that never ends', survivesHanging, { timeout: WAIT }),
  demand('is not stuck after a sample that is aborted', survivesAbort),
  demand('does not close after a sample that is aborted', learnsNothingFromAbort),
  demand('does not open for calls that their callers abort', forgivesAborts, FOR_LONG),
  demand('does not open for the late abort of an earlier call', forgivesLateAbort),
  demand('hands its caller’s signal to the action', handsOnSignal),
  demand('keeps the signals of calls that waited for a sample', keepsSignalOfWaiting),
  demand('ends a call that is aborted while it waits for a sample', endsWaiting),
  demand('starts nothing for a signal that is aborted already', startsNothingAborted),
  demand('recovers after any mix of calls at once', recoversFromAny),
];
