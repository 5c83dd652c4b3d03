import { randomUUID } from 'node:crypto';
import { RabbitQueue } from '../rabbit-queue.js';

const retry = { attempts: 3, jitter: 'full', base: 10, exponent: 2, max: 100 } as const;

/** A queue of one trial, and its name. */
export async function openTrialQueue(url: string) {
  const name = `trial-${randomUUID()}`;
  return { name, queue: await RabbitQueue.open({ url, name, retry }) };
}
