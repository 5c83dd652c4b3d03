import type { Fault } from '../fault.js';

/** A fault that is put to a client, and what the client must see of it. */
export interface Trial<World> {
  /** As tests and tables name it: what befalls whom. */
  readonly title: string;
  /** What the client sees: a code, or a few words. */
  readonly sees: string;
  /** How soon after the fault at the latest, in milliseconds; generous, as a machine may be busy. */
  readonly within: number;
  prepare(world: World): Scene | Promise<Scene>;
}

/** A fault, and a client that meets it. */
export interface Scene {
  readonly fault: Fault;
  /** Is a client while `strike` applies the fault; returns what it saw. */
  meet(strike: () => Promise<void>): Promise<string>;
  /** Uses the service as a client for whom nothing is wrong; throws if anything is. */
  use(): Promise<unknown>;
}

/** What came of a trial. Times are in milliseconds. */
export interface Outcome {
  /** What was seen of the fault when it was applied once, and then when it was applied twice. */
  readonly seen: readonly string[];
  /** From the fault to what the client saw of it, each time. */
  readonly times: readonly number[];
  /** From the beginning of the heal to the client's next success, each time. */
  readonly recoveries: readonly number[];
}

const ONCE = async ({ apply }: Fault): Promise<void> => apply();

async function twice(fault: Fault): Promise<void> {
  await fault.apply();
  await fault.apply();
}

/** Puts a fault to a client, once applied and then twice; each time it must be whole afterwards. */
export async function undergo<World>(trial: Trial<World>, world: World): Promise<Outcome> {
  const scene = await trial.prepare(world);
  const once = await suffer(scene, ONCE);
  const again = await suffer(scene, twice);
  await scene.fault.heal();
  await scene.use();
  return { seen: [once.seen, again.seen], ...timesOf([once, again]) };
}

interface Suffered {
  readonly seen: string;
  readonly time: number;
  readonly recovery: number;
}

const timesOf = (all: readonly Suffered[]): Pick<Outcome, 'times' | 'recoveries'> => ({
  times: all.map(({ time }) => time),
  recoveries: all.map(({ recovery }) => recovery),
});

type Apply = (fault: Fault) => Promise<void>;

async function suffer({ fault, meet, use }: Scene, apply: Apply): Promise<Suffered> {
  await use();
  const beginnings: number[] = [];
  const begin = (): unknown => beginnings.push(performance.now());
  const seen = await meet(() => Promise.resolve(begin()).then(() => apply(fault)));
  const time = performance.now() - Math.min(...beginnings);
  return { seen, time, recovery: await timed(() => fault.heal().then(use)) };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

/** The code of what goes wrong, or its first words; `nothing` if all is well. */
export async function sightOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'nothing',
    (error: { readonly code?: unknown; readonly message?: string }) =>
      String(error.code ?? error.message ?? error),
  );
}
