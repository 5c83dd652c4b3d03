import type { DeadLetters } from 'lintel/testkit';
import { Desk, makeOrders } from '../orders.js';
import { until } from '../until.js';
import { onChannel } from './on-channel.js';
import { openTrialQueue } from './trial-queue.js';

/** Resolves to what became of content that another program put before a job. */
export async function mixForeign(url: string) {
  const [{ queue, name }, desk] = [await openTrialQueue(url), new Desk()];
  await using _ = queue;
  await onChannel(url, async (it) => it.sendToQueue(name, Buffer.from('{"order": ')));
  await Promise.all([queue.add(makeOrders(1)), queue.work(desk.handle), desk.untilDone(1)]);
  return { letters: await waitForLetters(queue), done: desk.done };
}

async function waitForLetters({ deadLetters }: { readonly deadLetters: DeadLetters }) {
  await until(async () => (await deadLetters.list()).length > 0);
  return (await deadLetters.list()).map(({ payload, attempts }) => ({ payload, attempts }));
}
