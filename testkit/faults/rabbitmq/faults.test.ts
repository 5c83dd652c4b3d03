import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RABBIT_TRIALS } from '../proof/rabbitmq-trials.js';
import { publish, RabbitWorld } from '../proof/rabbitmq-world.js';
import { sightOf, undergo } from '../proof/trial.js';
import { allowForServices } from '../../services/proof/longest.js';
import { closeConsumers, queueOverflow } from './faults.js';

allowForServices();

const worlds: RabbitWorld[] = [];

beforeAll(async () => void worlds.push(await RabbitWorld.open()));
afterAll(() => worlds[0]?.[Symbol.asyncDispose]());

test.each(RABBIT_TRIALS)('$title: the client sees $sees, and then all is well', async (trial) => {
  const { seen, times } = await undergo(trial, worlds[0]!);
  expect(seen).toEqual([trial.sees, trial.sees]);
  expect(Math.max(...times)).toBeLessThan(trial.within);
});

/** What becomes of the second message in a queue, which is declared. */
async function fateOfSecond(queue: string): Promise<string> {
  const channel = await worlds[0]!.channel();
  await channel.assertQueue(queue);
  await channel.purgeQueue(queue);
  await publish(channel, queue);
  return sightOf(publish(channel, queue));
}

const overflowOf = (queue: string) => queueOverflow(worlds[0]!.broker, { queue }, { messages: 1 });

test('an overflow of a queue that is not there says so, and limits none of that name later', async () => {
  const fault = overflowOf('mistyped');
  await expect(fault.apply()).rejects.toThrow(
    'There is no queue "mistyped" in the virtual host "/". Declare it before the fault is applied.',
  );
  await fault.heal();
  expect(await fateOfSecond('mistyped')).toBe('nothing');
});

test('an overflow of a queue that was deleted since is healed, and can be applied again', async () => {
  const [fault, channel] = [overflowOf('deleted'), await worlds[0]!.channel()];
  await channel.assertQueue('deleted').then(() => fault.apply());
  await channel.deleteQueue('deleted').then(() => fault.heal());
  expect(await fateOfSecond('deleted')).toBe('nothing');
  await fault.apply();
  expect(await fateOfSecond('deleted').finally(() => fault.heal())).toBe('message nacked');
});

test('an overflow whose policy somebody else has deleted is healed', async () => {
  const [{ broker }, fault] = [worlds[0]!, overflowOf('cleared')];
  await (await worlds[0]!.channel()).assertQueue('cleared');
  await fault.apply();
  const name = '<<"lintel overflow of cleared">>';
  await broker.evaluate(`rabbit_policy:delete(<<"/">>, ${name}, <<"lintel">>).`);
  await expect(fault.heal()).resolves.toBeUndefined();
});

test('consumers of a queue that is not there are told of', async () => {
  const fault = closeConsumers(worlds[0]!.broker, { virtualHost: 'none', queue: 'letters' });
  const says = 'There is no queue "letters" in the virtual host "none".';
  await expect(fault.apply()).rejects.toThrow(says);
});
