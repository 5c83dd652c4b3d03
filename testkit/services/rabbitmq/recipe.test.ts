import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, type ChannelModel } from 'amqplib';
import { allowForServices } from '../proof/longest.js';
import { start, type Started } from '../start.js';
import { rabbitmq, type RunningRabbit } from './recipe.js';

allowForServices();

const brokers: Started<RunningRabbit>[] = [];

beforeAll(async () => void brokers.push(await start(rabbitmq())));
afterAll(() => brokers[0]?.stop());

/** Sends a message, and returns what is got from the queue. */
async function passOn(connection: ChannelModel, text: string): Promise<string> {
  const channel = await connection.createConfirmChannel();
  await channel.assertQueue(text);
  channel.sendToQueue(text, Buffer.from(text), { persistent: true });
  await channel.waitForConfirms();
  const message = await channel.get(text);
  return message === false ? 'nothing' : String(message.content);
}

async function passThrough(url: string, text: string): Promise<string> {
  const connection = await connect(url);
  connection.on('error', () => undefined);
  const got = await passOn(connection, text);
  await connection.close();
  return got;
}

test('a broker takes a message and gives it (V1)', async () => {
  expect(await passThrough(brokers[0]!.url, 'first')).toBe('first');
});

test('virtual hosts keep messages apart', async () => {
  await using one = await brokers[0]!.virtualHost();
  await using other = await brokers[0]!.virtualHost();
  expect(one.name).not.toBe(other.name);
  expect(await passThrough(one.url, 'hello')).toBe('hello');
  expect(await passThrough(other.url, 'hello')).toBe('hello');
});

test('a virtual host goes with its scope', async () => {
  const host = await brokers[0]!.virtualHost();
  expect(await passThrough(host.url, 'hello')).toBe('hello');
  await host.drop();
  await expect(connect(host.url)).rejects.toThrow(/NOT_ALLOWED|ConnectionClose/);
});

test('a broker that was killed starts again at the same place', async () => {
  const [broker] = brokers[0]!.processes;
  broker!.signal('SIGKILL');
  await broker!.ended;
  await brokers[0]!.restart();
  expect(await passThrough(brokers[0]!.url, 'again')).toBe('again');
});

test('who does not know the password is not let in', async () => {
  const url = brokers[0]!.url.replace(/lintel:\w+@/, 'guest:guest@');
  await expect(connect(url)).rejects.toThrow(/ACCESS_REFUSED|403/);
});
