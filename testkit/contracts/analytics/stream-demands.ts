import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import type {
  StreamSettings,
  StreamSubject,
  TestedConsumer,
  TestedStream,
} from './stream-subject.js';

type Look = (stream: TestedStream) => Promise<string | null>;

interface Terms {
  readonly needs?: string;
  readonly settings?: StreamSettings;
}

const demand = (title: string, look: Look, { needs, settings }: Terms = {}) => ({
  title,
  ...(needs !== undefined && { needs }),
  check: async (subject: StreamSubject) => {
    await using stream = await subject.open(settings);
    return await look(stream);
  },
});

/** As long as a busy machine needs; what comes earlier isn't waited for. In milliseconds. */
const LONGEST = 5_000;

/** Whether something comes true in time. */
async function comesTrue(isTrue: () => boolean): Promise<boolean> {
  const end = performance.now() + LONGEST;
  while (!isTrue() && performance.now() < end) await sleep(2);
  return isTrue();
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

const publishAll = (stream: TestedStream, values: readonly number[], padding = ''): void =>
  values.forEach((value) => stream.publish(value, padding));

/** What a consumer lacks of what it should be brought, in time; in whatever order. */
async function findLacking(consumer: TestedConsumer, values: readonly number[]) {
  const lacking = () => values.filter((value) => !consumer.received.includes(value));
  await comesTrue(() => lacking().length === 0);
  return lacking().length === 0 ? null : `It lacks ${tell(lacking())} of ${tell(values)}.`;
}

const tell = (values: readonly number[]): string =>
  values.length === 0 ? 'nothing' : values.slice(0, 12).join(', ');

const bringsInOrder: Look = async (stream) => {
  const consumer = await stream.subscribe();
  publishAll(stream, upTo(10));
  await comesTrue(() => consumer.received.length >= 10);
  const isRight = consumer.received.join() === upTo(10).join();
  return isRight ? null : `Of 1 to 10 it brought ${tell(consumer.received)}.`;
};

const bringsToAll: Look = async (stream) => {
  const [first, second] = [await stream.subscribe(), await stream.subscribe()];
  publishAll(stream, [1, 2]);
  return (await findLacking(first, [1, 2])) ?? findLacking(second, [1, 2]);
};

const beginsNow: Look = async (stream) => {
  publishAll(stream, [1, 2]);
  const consumer = await stream.subscribe();
  publishAll(stream, [3]);
  const lacking = await findLacking(consumer, [3]);
  const old = consumer.received.filter((value) => value < 3);
  return lacking ?? (old.length === 0 ? null : `It brought ${tell(old)} from before.`);
};

/** A consumer that is brought 1, and then loses its connection while values are published. */
async function missOut(stream: TestedStream, values: readonly number[]): Promise<TestedConsumer> {
  const consumer = await subscribeAndHear(stream, 1);
  consumer.cut();
  await comesTrue(() => stream.consumers() === 0);
  publishAll(stream, values);
  return consumer;
}

/** A consumer that was brought a value. */
async function subscribeAndHear(stream: TestedStream, value: number): Promise<TestedConsumer> {
  const consumer = await stream.subscribe();
  stream.publish(value);
  await comesTrue(() => consumer.received.includes(value));
  return consumer;
}

async function comeBack(stream: TestedStream, consumer: TestedConsumer): Promise<void> {
  consumer.restore();
  await comesTrue(() => stream.consumers() === 1);
}

const resumes: Look = async (stream) => {
  const consumer = await missOut(stream, [2, 3]);
  consumer.restore();
  return findLacking(consumer, [1, 2, 3]);
};

const repeatsNothing: Look = async (stream) => {
  const consumer = await missOut(stream, [2]);
  await comeBack(stream, consumer);
  publishAll(stream, [3]);
  await comesTrue(() => consumer.received.includes(3));
  const twice = consumer.received.filter((it, index, all) => all.indexOf(it) !== index);
  return twice.length === 0 ? null : `After the break it brought ${tell(twice)} again.`;
};

/** Nothing is lost without a word: what was brought and what is said to be missed are all. */
async function findUntold(consumer: TestedConsumer, published: number): Promise<string | null> {
  const told = () => new Set(consumer.received).size + consumer.missed;
  await comesTrue(() => told() >= published);
  const { missed, received } = consumer;
  if (told() === published) return null;
  return `Of ${published} it brought ${received.length}, and said that ${missed} were missed.`;
}

const tellsLongBreak: Look = async (stream) => {
  const lost = stream.keeps * 2;
  const consumer = await missOut(stream, upTo(lost + 1).slice(1));
  await comeBack(stream, consumer);
  stream.publish(lost + 2);
  return findUntold(consumer, lost + 2);
};

const PADDING = 'x'.repeat(10_000);

/** 10 MB: more than the buffers of a connection take in. */
const FLOOD = upTo(1_000);

/** A consumer that has stopped reading, while more is published than fits. */
async function flood(stream: TestedStream, consumer: TestedConsumer): Promise<void> {
  consumer.pause();
  for (const value of FLOOD) {
    stream.publish(value, PADDING);
    if (value % 50 === 0) await sleep(1);
  }
}

const holdsLittle: Look = async (stream) => {
  await flood(stream, await stream.subscribe());
  const most = stream.holds + 2 * PADDING.length;
  const waiting = stream.waiting();
  return waiting <= most ? null : `${waiting} bytes wait for it; at most ${most} are right.`;
};

const holdsUpNobody: Look = async (stream) => {
  const quick = await stream.subscribe();
  await flood(stream, await stream.subscribe());
  stream.publish(0);
  return findLacking(quick, [0]);
};

const catchesUp: Look = async (stream) => {
  const slow = await stream.subscribe();
  await flood(stream, slow);
  slow.resume();
  return findUntold(slow, FLOOD.length);
};

const survivesRestart: Look = async (stream) => {
  const consumer = await subscribeAndHear(stream, 1);
  if (!stream.restart) return NO_RESTART;
  await stream.restart().then(() => comesTrue(() => stream.consumers() === 1));
  stream.publish(2);
  return findLacking(consumer, [2]);
};

const NO_RESTART = "The stream has no `restart`. Write one, or name 'restart' in `lacks`.";

const noticesSilence: Look = async (stream) => {
  const consumer = await stream.subscribe();
  consumer.freeze();
  const publishing = setInterval(() => stream.publish(1), 20);
  const hasNoticed = await comesTrue(() => consumer.received.length > 0);
  clearInterval(publishing);
  return hasNoticed ? null : `For ${LONGEST} ms it waited on a dead connection.`;
};

const forgetsWhoLeft: Look = async (stream) => {
  const consumers = [await stream.subscribe(), await stream.subscribe()];
  consumers[0]?.close();
  await comesTrue(() => stream.consumers() === 1);
  const count = stream.consumers();
  return count === 1 ? null : `One of two has left, and it counts ${count}.`;
};

/** What every stream of live metrics must do. */
export const STREAM_DEMANDS: readonly Demand<StreamSubject>[] = [
  demand('brings each value once, in order', bringsInOrder),
  demand('brings each value to all consumers', bringsToAll),
  demand('begins with what is published after the subscription', beginsNow),
  demand('brings after a break what was published in it', resumes),
  demand('brings nothing again after a break', repeatsNothing),
  demand('tells how much a break was too long for', tellsLongBreak),
  demand('lets no more wait for a slow consumer than it says', holdsLittle),
  demand('lets a slow consumer hold up nobody else', holdsUpNobody),
  demand('brings a slow consumer what it missed, or tells how much it was', catchesUp),
  demand('goes on when its source has begun anew', survivesRestart, { needs: 'restart' }),
  demand('takes silence for a break', noticesSilence, {
    needs: 'silence',
    settings: { silence: 250 },
  }),
  demand('forgets consumers that have left', forgetsWhoLeft),
];
