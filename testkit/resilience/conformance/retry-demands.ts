import type { RetrySettings } from '../settings.js';
import type { Demand } from '../../contracts/case.js';
import type { RetrySubject } from './retry-subject.js';
import {
  abortInWait,
  AT_ONCE,
  endsSoon,
  FailingService,
  IN_AN_HOUR,
  meanOf,
  outcomeOf,
  sampleDelays,
  takeDelays,
} from './retry-trial.js';

type Look = (subject: RetrySubject) => Promise<string | null>;
type Jitter = RetrySettings['jitter'];

const callOnce: Look = async (subject) => {
  const service = new FailingService(0);
  const outcome = await outcomeOf(subject.make(AT_ONCE).execute(service.call));
  if (service.calls !== 1) return `It made ${service.calls} calls of a service that is well.`;
  return outcome === 'call 1' ? null : `The call gave "${outcome}" instead of "call 1".`;
};

const stopAtSuccess: Look = async (subject) => {
  const service = new FailingService(2);
  const outcome = await outcomeOf(subject.make(AT_ONCE).execute(service.call));
  const isRight = service.calls === 3 && outcome === 'call 3';
  return isRight
    ? null
    : `After two failures it made ${service.calls} calls and gave "${outcome}".`;
};

const honourMaximum: Look = async (subject) => {
  const service = new FailingService();
  await outcomeOf(subject.make(AT_ONCE).execute(service.call));
  return service.calls === AT_ONCE.attempts ? null : `It made ${service.calls} calls of 4 at most.`;
};

const neverRetry: Look = async (subject) => {
  const service = new FailingService();
  await outcomeOf(subject.make({ ...AT_ONCE, attempts: 1 }).execute(service.call));
  return service.calls === 1 ? null : `It made ${service.calls} calls where one is allowed.`;
};

const rejectWithLast: Look = async (subject) => {
  const outcome = await outcomeOf(subject.make(AT_ONCE).execute(new FailingService().call));
  return outcome === 'failure 4' ? null : `It rejected with "${outcome}", not with the last error.`;
};

const waitBetween: Look = async (subject) => {
  const service = new FailingService();
  const call = subject.make(IN_AN_HOUR).execute(service.call, AbortSignal.timeout(50));
  await endsSoon(call.catch(() => undefined));
  return service.calls <= 2 ? null : `It made ${service.calls} calls without the delay between.`;
};

const startNothing: Look = async (subject) => {
  const service = new FailingService(0);
  await outcomeOf(subject.make(AT_ONCE).execute(service.call, AbortSignal.abort()));
  return service.calls === 0 ? null : 'It made a call whose signal was aborted before.';
};

const stopInAttempt: Look = async (subject) => {
  const [service, caller] = [new FailingService(), new AbortController()];
  const call = subject.make(AT_ONCE).execute(service.call, caller.signal);
  caller.abort();
  await outcomeOf(call);
  return service.calls <= 1 ? null : `It made ${service.calls} calls; it was aborted in the first.`;
};

const handOnSignal: Look = async (subject) => {
  const caller = new AbortController();
  const seen: AbortSignal[] = [];
  await subject.make(AT_ONCE).execute((signal) => seen.push(signal), caller.signal);
  caller.abort();
  return seen[0]?.aborted ? null : 'The action is not told that its caller aborted.';
};

const endWait: Look = async (subject) => {
  const { call } = await abortInWait(subject, IN_AN_HOUR);
  const ended = await endsSoon(call);
  return ended ? null : 'A call that is aborted between two attempts waits its delay out.';
};

const callNoMore: Look = async (subject) => {
  const { call, service } = await abortInWait(subject, { ...AT_ONCE, base: 300, max: 300 });
  await endsSoon(call);
  const more = service.calls - 1;
  return more === 0 ? null : `It called the service again after it was aborted: ${more}×.`;
};

const JITTERS: readonly Jitter[] = ['none', 'full', 'decorrelated'];
const GROWING: RetrySettings = { ...AT_ONCE, base: 100, exponent: 2, max: 30_000 };
const MANY = 100_000;

function findUnbound(subject: RetrySubject, settings: RetrySettings): string | null {
  const delays = takeDelays(subject, settings, settings.base === 0 ? 2000 : MANY);
  const index = delays.findIndex((delay) => !(delay >= 0 && delay <= settings.max));
  const where = `delay ${index + 1} with jitter "${settings.jitter}"`;
  return index < 0
    ? null
    : `It is ${delays[index]} ms for ${where}; 0 to ${settings.max} is right.`;
}

const stayBound: Look = async (subject) => {
  const found = JITTERS.map((jitter) => findUnbound(subject, { ...GROWING, jitter }));
  return found.find((it) => it !== null) ?? null;
};

const stayBoundFromZero: Look = async (subject) => {
  const found = JITTERS.map((jitter) => findUnbound(subject, { ...GROWING, base: 0, jitter }));
  return found.find((it) => it !== null) ?? null;
};

const grow: Look = async (subject) => {
  const flat = JITTERS.find((jitter) => !isGrowing(subject, { ...GROWING, jitter }));
  return flat ? `With jitter "${flat}" the sixth delay is hardly longer than the first.` : null;
};

function isGrowing(subject: RetrySubject, settings: RetrySettings): boolean {
  const [first, sixth] = [0, 5].map((index) => meanOf(sampleDelays(subject, settings, index)));
  return sixth! > 2 * first!;
}

const spread: Look = async (subject) => {
  const counts = JITTERS.slice(1).map((jitter) => countDistinct(subject, { ...GROWING, jitter }));
  const least = Math.min(...counts);
  return least > 50 ? null : `Of 400 calls' third delays only ${least} differ: they come together.`;
};

const countDistinct = (subject: RetrySubject, settings: RetrySettings): number =>
  new Set(sampleDelays(subject, settings, 2)).size;

const followExponent: Look = async (subject) => {
  const delays = takeDelays(subject, { ...GROWING, base: 10, exponent: 3 }, 4);
  const isRight = delays.join() === '10,30,90,270';
  return isRight ? null : `From 10 ms by 3 its delays are ${delays.join(', ')} ms.`;
};

const spendBudget: Look = async (subject) => {
  const retries = await countRetries(subject);
  const said = `Of 100 calls it made ${retries} retries; the budget is 1, and 1 for each 10 calls.`;
  return retries >= 9 && retries <= 11 ? null : said;
};

async function countRetries(subject: RetrySubject): Promise<number> {
  const [service, budget] = [new FailingService(), { ratio: 0.1, burst: 1 }];
  const guard = subject.make({ ...AT_ONCE, attempts: 10, budget });
  for (let call = 0; call < 100; call += 1) await outcomeOf(guard.execute(service.call));
  return service.calls - 100;
}

/** What every retry must do. */
export const RETRY_DEMANDS: readonly Demand<RetrySubject>[] = [
  { title: 'calls a service that is well once', check: callOnce },
  { title: 'stops at the first success', check: stopAtSuccess },
  { title: 'honours the maximum of attempts', check: honourMaximum },
  { title: 'makes no retry where one attempt is all', check: neverRetry },
  { title: 'rejects with the last error', check: rejectWithLast },
  { title: 'waits between attempts', check: waitBetween },
  { title: 'starts nothing for a signal that is aborted already', check: startNothing },
  { title: 'stops when it is aborted during an attempt', check: stopInAttempt },
  { title: 'hands its caller’s signal to the action', check: handOnSignal },
  { title: 'ends at once when it is aborted in a wait', check: endWait },
  { title: 'calls no more after it was aborted in a wait', check: callNoMore },
  { title: 'keeps 100,000 delays finite and within bounds', check: stayBound },
  { title: 'keeps delays finite that start from zero', check: stayBoundFromZero },
  { title: 'lets delays grow', check: grow },
  { title: 'spreads delays where it is to', check: spread },
  { title: 'grows by the exponent that is set', check: followExponent },
  { title: 'spends no more retries than its budget', check: spendBudget, needs: 'budget' },
];
