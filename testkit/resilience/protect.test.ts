import { expect, test } from '@jest/globals';
import { Fallback } from './fallback.js';
import { fail, GuardTrial, hang } from './guard-trial.js';
import { RESILIENCE_PRESETS } from './presets.js';
import { protect } from './protect.js';
import { toSettings } from './settings.js';

test('a retry tells each wait, and that it gave up (R2)', async () => {
  const trial = new GuardTrial();
  const retry = { attempts: 3, jitter: 'none', base: '100ms' } as const;
  const call = protect({ retry }, trial).execute(fail).catch(String);
  await trial.waitOut(100, 200);
  expect(await call).toBe('Error: the service failed');
  expect(trial.history).toEqual(['retried at 0', 'retried at 100', 'gave-up at 300']);
});

test('delays come from the random source that is handed in (R2)', async () => {
  const trial = new GuardTrial(() => 0.25);
  const retry = { attempts: 2, jitter: 'full', base: 1000 } as const;
  const call = protect({ retry }, trial).execute(fail).catch(String);
  await trial.waitOut(250);
  await call;
  expect(trial.events[0]).toEqual({ kind: 'retried', attempt: 1, delay: 250, at: 0 });
});

test('retries end when the budget is spent, and say so (R2)', async () => {
  const trial = new GuardTrial();
  const retry = { attempts: 9, base: 0, budget: { ratio: 0, burst: 1 } };
  const call = protect({ retry }, trial).execute(fail).catch(String);
  await trial.waitOut(0);
  expect(await call).toBe('Error: the service failed');
  expect(trial.events.at(-1)).toMatchObject({ kind: 'gave-up', because: 'budget' });
});

test('a breaker tells how its state changes (R1)', async () => {
  const trial = new GuardTrial();
  const { execute } = protect({ breaker: { after: 2, halfOpenAfter: '10s' } }, trial);
  for (let call = 0; call < 5; call += 1) await execute(fail).catch(() => undefined);
  await trial.clock.advance(10_000);
  await execute(() => 'well');
  expect(trial.history).toEqual(['opened at 0', 'half-opened at 10000', 'closed at 10000']);
});

test('a call that takes too long ends, and its action is told', async () => {
  const [trial, signals] = [new GuardTrial(), [] as AbortSignal[]];
  const { execute } = protect({ timeout: '2s' }, trial);
  const call = execute((signal) => (signals.push(signal), hang())).catch(String);
  await trial.waitOut(2000);
  expect(await call).toBe('Error: Operation timed out after 2000ms');
  expect([signals[0]?.aborted, trial.kinds]).toEqual([true, ['timed-out']]);
});

test('a call that ends in time leaves no wait behind', async () => {
  const trial = new GuardTrial();
  expect(await protect({ timeout: '2s' }, trial).execute(() => 'done')).toBe('done');
  expect([trial.clock.sleeping, trial.kinds]).toEqual([0, []]);
});

test('a bulkhead rejects what neither runs nor waits', async () => {
  const trial = new GuardTrial();
  const { execute } = protect({ bulkhead: { limit: 2, queue: 1 } }, trial);
  const waiting = [execute(hang), execute(hang), execute(hang)];
  await expect(execute(hang)).rejects.toThrow(/bulkhead/i);
  expect([waiting.length, trial.kinds]).toEqual([3, ['rejected']]);
});

test('a call that is aborted while it waits for a place ends at once', async () => {
  const { execute } = protect({ bulkhead: { limit: 1, queue: 1 } }, new GuardTrial());
  const caller = new AbortController();
  void execute(hang);
  const waiting = execute(hang, caller.signal);
  caller.abort(new Error('no longer wanted'));
  await expect(waiting).rejects.toThrow('no longer wanted');
});

test('a fallback takes the place of what failed, and tells the error (R1)', async () => {
  const trial = new GuardTrial();
  const guard = new Fallback(protect({}, trial), () => 'old', trial);
  expect([await guard.execute(fail), await guard.execute(() => 'new')]).toEqual(['old', 'new']);
  expect(trial.events).toEqual([
    { kind: 'fell-back', error: new Error('the service failed'), at: 0 },
  ]);
});

test('a fallback asks for no ports', async () => {
  const guard = new Fallback(protect({}), () => 'old');
  expect([await guard.execute(fail), await guard.execute(() => 'new')]).toEqual(['old', 'new']);
});

const RETRY_TWICE = { attempts: 3, jitter: 'none', base: 5 } as const;

test('each retry asks the breaker, and each attempt has its own time (R1)', async () => {
  const trial = new GuardTrial();
  const policy = { timeout: 10, retry: RETRY_TWICE, breaker: { after: 2 } };
  const call = protect(policy, trial).execute(hang).catch(String);
  await trial.waitOut(10, 5, 10, 10);
  expect(await call).toContain('circuit breaker is open');
  expect(trial.kinds.join()).toBe('timed-out,retried,timed-out,opened,retried,gave-up');
});

test('a policy that says nothing does nothing', async () => {
  expect(await protect({}).execute(() => 1)).toBe(1);
  await expect(protect({}).execute(fail)).rejects.toThrow('the service failed');
});

test.each(Object.entries(RESILIENCE_PRESETS))('the preset %s is a policy', async (_, preset) => {
  expect(toSettings(preset).retry?.attempts).toBeGreaterThan(1);
  expect(await protect(preset).execute(() => 'well')).toBe('well');
});

test('a wrong policy is refused with every field that is wrong', () => {
  const wrong = { timeout: '1 day', retry: { attempts: 0 } };
  expect(() => toSettings(wrong)).toThrow(
    'The resilience policy is wrong. timeout: It must be a number with us, ms, s, min or h, ' +
      'such as "100ms". retry.attempts: Too small: expected number to be >=1',
  );
});
