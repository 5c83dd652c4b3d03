import { setTimeout as sleep } from 'node:timers/promises';
import type { IsolatingQueue } from './dead-letter-subject.js';
import type { HandleJob } from './queue-subject.js';
import { onQueue, type QueueTrial } from './queue-trial.js';

/** A queue of one case that isolates. */
export type IsolationTrial = QueueTrial<IsolatingQueue>;

/** How long a job takes, so that no two fail at one time by a clock of milliseconds. */
const SHORT = 4;

/** A worker that fails until it is repaired. */
export class Faulty {
  isRepaired = false;

  readonly handle: HandleJob = async ({ payload }) => {
    await sleep(SHORT);
    if (!this.isRepaired) throw new Error(messageOf(payload));
  };
}

/** A payload may bring the message that its job fails with. */
const messageOf = (payload: unknown): string =>
  typeof payload === 'string' ? payload : 'out of order';

/** A queue with dead letters. */
interface Isolated {
  readonly trial: IsolationTrial;
  /** The worker that they failed with. */
  readonly faulty: Faulty;
  readonly ids: readonly string[];
}

type LookAt = (isolated: Isolated) => Promise<string | null>;

/** Looks at a queue with dead letters of those payloads, which came in this order. */
export const onDead = (payloads: readonly string[], look: LookAt) =>
  onQueue<IsolatingQueue>(async (trial) => look(await isolate(trial, payloads)), { attempts: 1 });

async function isolate(trial: IsolationTrial, payloads: readonly string[]): Promise<Isolated> {
  const faulty = new Faulty();
  await trial.work(faulty.handle);
  const ids = await trial.add(...payloads.map((payload) => ({ payload })));
  await untilDead(trial, payloads.length);
  return { trial, faulty, ids };
}

/** Waits until there are so many dead letters. */
export const untilDead = (trial: IsolationTrial, count: number): Promise<boolean> =>
  trial.until(async () => (await trial.queue.deadLetters.list()).length >= count);

/** The payloads of the dead letters that there are. */
export async function listPayloads({ deadLetters }: IsolatingQueue): Promise<readonly unknown[]> {
  return (await deadLetters.list()).map(({ payload }) => payload);
}
