import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelModel, ConfirmChannel, Message } from 'amqplib';
import { freeze, kill } from '../process/faults.js';
import { closeConsumers, diskAlarm, queueOverflow } from '../rabbitmq/faults.js';
import { publish, type RabbitWorld } from './rabbitmq-world.js';
import { sightOf, type Trial } from './trial.js';

/** A name that has to be quoted for Erlang and for patterns. */
const QUEUE = 'letters (“new”)';
const DEAD = 'dead letters';

/** What clients of RabbitMQ see of its faults. */
export const RABBIT_TRIALS: readonly Trial<RabbitWorld>[] = [
  {
    title: 'RabbitMQ: a consumer dies with a message in its hands',
    ...{ sees: '320, and the message goes to another', within: 10_000 },
    prepare: (world) => {
      const fault = closeConsumers(world.broker, { queue: QUEUE });
      return { fault, meet: (strike) => meetDeath(world, strike), use: () => passMessage(world) };
    },
  },
  {
    title: 'RabbitMQ: a queue is full, and takes no more',
    ...{ sees: 'nothing, then message nacked', within: 10_000 },
    prepare: (world) => {
      const fault = queueOverflow(world.broker, { queue: QUEUE }, { messages: 1 });
      return { fault, meet: (strike) => meetRefusal(world, strike), use: () => passMessage(world) };
    },
  },
  {
    title: 'RabbitMQ: a queue is full, and lets the oldest go',
    ...{ sees: '1 in the queue, 2 dead letters', within: 10_000 },
    prepare: (world) => {
      const limit = { messages: 1, overflow: 'drop-head' } as const;
      const fault = queueOverflow(world.broker, { queue: QUEUE }, limit);
      return { fault, meet: (strike) => meetLoss(world, strike), use: () => passMessage(world) };
    },
  },
  {
    title: 'RabbitMQ: the disk is taken for full',
    ...{ sees: 'blocked, and no confirm', within: 10_000 },
    prepare: (world) => {
      const fault = diskAlarm(world.broker);
      return { fault, meet: (strike) => meetAlarm(world, strike), use: () => passMessage(world) };
    },
  },
  {
    title: 'RabbitMQ: stopped, and the client waits 300 ms for answers',
    ...{ sees: 'no answer', within: 10_000 },
    prepare: (world) => {
      const fault = freeze(world.broker);
      return { fault, meet: (strike) => meetSilence(world, strike), use: () => passMessage(world) };
    },
  },
  {
    title: 'RabbitMQ: killed, with connections open',
    ...{ sees: 'ECONNRESET, then ECONNREFUSED', within: 10_000 },
    prepare: (world) => {
      const fault = kill(world.broker);
      return { fault, meet: (strike) => meetKill(world, strike), use: () => passMessage(world) };
    },
  },
];

type Strike = () => Promise<void>;

/** A queue that is empty, with dead letters that are empty. */
async function openQueue(world: RabbitWorld): Promise<ConfirmChannel> {
  const channel = await world.channel();
  await channel.assertQueue(DEAD);
  await channel.assertQueue(QUEUE, TO_DEAD);
  for (const queue of [QUEUE, DEAD]) await channel.purgeQueue(queue);
  return channel;
}

const TO_DEAD = { deadLetterExchange: '', deadLetterRoutingKey: DEAD };

async function passMessage(world: RabbitWorld): Promise<void> {
  const channel = await openQueue(world);
  for (let count = 0; count < 2; count += 1) await publish(channel, QUEUE);
  const { messageCount } = await channel.checkQueue(QUEUE);
  if (messageCount !== 2) throw new Error(`${messageCount} of 2 messages are in the queue.`);
  await connectionOf(channel).close();
}

/** What comes of something, or other words if that takes longer than a client would wait. */
const soon = (sight: Promise<string>, otherwise: string): Promise<string> =>
  Promise.race([sight, sleep(PATIENCE, otherwise)]);

/** In milliseconds. */
const PATIENCE = 300;

async function meetDeath(world: RabbitWorld, strike: Strike): Promise<string> {
  const channel = await openQueue(world);
  await publish(channel, QUEUE);
  const death = endOf(channel);
  await take(channel);
  await strike();
  return `${await death}, and the message ${await takeElsewhere(world)}`;
}

async function takeElsewhere(world: RabbitWorld): Promise<string> {
  const channel = await world.channel();
  const { fields } = await take(channel);
  await connectionOf(channel).close();
  return fields.redelivered ? 'goes to another' : 'is new';
}

/** Consumes until there is a message, and keeps that in its hands. */
const take = (channel: ConfirmChannel): Promise<Message> =>
  new Promise((resolve, reject) => {
    const hand = (message: Message | null) => message !== null && resolve(message);
    channel.consume(QUEUE, hand).catch(reject);
  });

/** How a channel's connection ends: with a code of the broker's, or in the words of the driver. */
async function endOf(channel: ConfirmChannel): Promise<string> {
  // The driver's events come with an error, if the connection was not closed by its user.
  const ending = once(connectionOf(channel), 'close') as Promise<[Partial<ConnectionError>?]>;
  const [error] = await ending.catch((error: ConnectionError) => [error]);
  return String(error?.code ?? error?.message);
}

type ConnectionError = NodeJS.ErrnoException;

/** Its types say less than it is: the connection that the channel was made of. */
const connectionOf = (channel: ConfirmChannel): ChannelModel =>
  channel.connection as unknown as ChannelModel;

async function meetSilence(world: RabbitWorld, strike: Strike): Promise<string> {
  const channel = await openQueue(world);
  await strike();
  return soon(sightOf(publish(channel, QUEUE)), 'no answer');
}

async function meetRefusal(world: RabbitWorld, strike: Strike): Promise<string> {
  const channel = await openQueue(world);
  await strike();
  const first = await sightOf(publish(channel, QUEUE));
  return `${first}, then ${await sightOf(publish(channel, QUEUE))}`;
}

async function meetLoss(world: RabbitWorld, strike: Strike): Promise<string> {
  const channel = await openQueue(world);
  await strike();
  for (let count = 0; count < 3; count += 1) await publish(channel, QUEUE);
  const [queue, dead] = [await channel.checkQueue(QUEUE), await untilDead(channel)];
  return `${queue.messageCount} in the queue, ${dead} dead letters`;
}

/** Dead letters come in their own time. */
async function untilDead(channel: ConfirmChannel): Promise<number> {
  for (;;) {
    const { messageCount } = await channel.checkQueue(DEAD);
    if (messageCount >= 2) return messageCount;
    await sleep(5);
  }
}

async function meetAlarm(world: RabbitWorld, strike: Strike): Promise<string> {
  const channel = await openQueue(world);
  const blocked = once(connectionOf(channel), 'blocked');
  await strike();
  const answer = soon(sightOf(publish(channel, QUEUE)), 'no confirm');
  return blocked.then(async () => `blocked, and ${await answer}`);
}

async function meetKill(world: RabbitWorld, strike: Strike): Promise<string> {
  const channel = await openQueue(world);
  const end = endOf(channel);
  await strike();
  return `${await end}, then ${await sightOf(world.connect())}`;
}
