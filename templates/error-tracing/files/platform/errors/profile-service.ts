import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorLog } from './error-log.js';
import { listen } from './listening.js';
import { abandon, Profiles, type OnEvent } from './profiles.js';
import { Tracing, type Sender } from './tracing.js';

/** A service that answers with a profile, as long as its Redis does. */
export interface ProfileService extends AsyncDisposable {
  readonly profiles: Profiles;
  /** Calls it so many times at once; the statuses of its answers. What it reports is sent then. */
  call(times: number): Promise<readonly number[]>;
  /** Whether it answers well within ten seconds. */
  recovers(): Promise<boolean>;
}

const ID = 'anna';

const load = (id: string) => Promise.resolve({ id, name: `${id} of old` });

/** Starts it, and has it find its profile once. */
export async function openProfileService(sender: Sender, url: string, onEvent: OnEvent) {
  const errors = new ErrorLog(sender);
  const profiles = await Profiles.open(url, { load, onEvent, errors });
  await profiles.find(ID).catch((error: unknown) => abandon(profiles, error));
  return serve(profiles, new Tracing(sender), errors);
}

async function serve(profiles: Profiles, tracing: Tracing, errors: ErrorLog) {
  const server = await listen(tracing.listener(() => profiles.find(ID)));
  const flush = () => Promise.all([tracing.flush(), errors.flush()]);
  const call = (times: number) => callAll(server.url, times).finally(flush);
  const all = [server, tracing, profiles];
  const end = { [Symbol.asyncDispose]: () => close(all) };
  return { profiles, call, recovers: () => recovers(call), ...end } satisfies ProfileService;
}

async function callAll(url: string, times: number): Promise<readonly number[]> {
  const answers = Array.from({ length: times }, () => fetch(url));
  return (await Promise.all(answers)).map(({ status }) => status);
}

async function recovers(call: ProfileService['call']): Promise<boolean> {
  const end = performance.now() + 10_000;
  while ((await call(1))[0] !== 200) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}

async function close(all: readonly AsyncDisposable[]): Promise<void> {
  for (const one of all) await one[Symbol.asyncDispose]();
}
