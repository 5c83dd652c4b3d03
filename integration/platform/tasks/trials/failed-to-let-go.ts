import { randomUUID } from 'node:crypto';
import { holdUntilDue } from '../rabbit-hold.js';
import { publish, RabbitLink } from '../rabbit-link.js';
import { UnderWay } from '../under-way.js';
import { until } from '../until.js';

/** Resolves to how often a message is let go that fails at first, as schedulers do it. */
export async function failToLetGo(url: string): Promise<number> {
  const queue = `trial-${randomUUID()}`;
  const link = await new RabbitLink((channel) => channel.assertQueue(queue)).open(url);
  return holdOne(link, queue).finally(() => link.close());
}

async function holdOne({ channel, retired }: RabbitLink, queue: string): Promise<number> {
  const [underWay, gone] = [new UnderWay(), new Array<unknown>()];
  const letGo = (...taken: unknown[]) => underWay.add(failFirst(gone.push(taken)));
  await holdUntilDue(channel, queue, { signal: retired, letGo });
  await publish(channel, { queue, content: Buffer.from('once'), options: {} });
  await until(() => gone.length > 1);
  return gone.length;
}

async function failFirst(attempt: number): Promise<void> {
  if (attempt === 1) throw new Error('the lock is taken');
}
