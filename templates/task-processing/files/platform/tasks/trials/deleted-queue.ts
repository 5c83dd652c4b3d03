import { Desk, makeOrders } from '../orders.js';
import { until } from '../until.js';
import { onChannel } from './on-channel.js';
import { openTrialQueue } from './trial-queue.js';

/** Deletes a queue under its worker, whose consumer ends so; resolves to what it does after. */
export async function deleteConsumed(url: string): Promise<readonly unknown[]> {
  const [{ queue, name }, desk] = [await openTrialQueue(url), new Desk()];
  await using _ = queue;
  await queue.work(desk.handle);
  await onChannel(url, (channel) => channel.deleteQueue(name));
  await until(() => queue.add(makeOrders(1)).then(() => desk.done.length > 0));
  return desk.distinct;
}
