import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import type { CacheSubject, TestedCache } from './cache-subject.js';
import { atOne, atTwo, demand } from './look.js';
import { becomes, heldSource, LONGEST, numberedSource, readsSoon, Source } from './source.js';

/** Texts that caches have been known to change, or to take for nothing. */
const TEXTS = ['', ' ', '0', 'null', '"', 'ünï\u0000\u{1F4BE}', 'x'.repeat(100_000)];

const keepsTexts = atOne(async (cache) => {
  for (const [key, text] of TEXTS.entries()) {
    const { load } = new Source(text);
    const read = [await cache.read(`${key}`, load), await cache.read(`${key}`, load)];
    if (read.some((it) => it !== text)) return `Of ${show(text)} it made ${read.map(show).join()}.`;
  }
  return null;
});

const show = (text: string | undefined): string =>
  text === undefined ? 'nothing' : JSON.stringify(text.slice(0, 20));

const hits = atOne(async (cache) => {
  const source = new Source('old');
  for (let read = 0; read < 5; read += 1) await cache.read('key', source.load);
  return sayLoads(source, 'For 5 reads, one after the other,');
});

const sayLoads = ({ loads }: Source, head: string): string | null =>
  loads === 1 ? null : `${head} it loaded ${loads} times; once is right.`;

const READERS = 10;

const loadsOnce = atOne((cache) => stampede(Array.from({ length: READERS }, () => cache)));
const loadsOnceForAll = atTwo((one, other) => stampede([one, other]));

/** How long a load takes that others might begin as well. In milliseconds. */
const HELD = 60;

async function stampede(caches: readonly TestedCache[]): Promise<string | null> {
  const { source, release } = heldSource();
  const readers = caches.map((cache) => cache.read('key', source.load));
  await source.untilBegun(2, HELD);
  release();
  await Promise.all(readers);
  return sayLoads(source, `For ${caches.length} reads at once`);
}

const FAILURE = new Error('The source is down.');
const fail = (): Promise<string> => sleep(1).then(() => Promise.reject(FAILURE));

const handsOnErrors = atOne(async (cache) => {
  const readers = Array.from({ length: READERS }, () => cache.read('key', fail));
  const endings = await Promise.allSettled(readers);
  const others = endings.filter((it) => it.status === 'fulfilled' || it.reason !== FAILURE);
  return others.length === 0
    ? null
    : `Of ${READERS} readers ${others.length} didn't get the loader's error.`;
});

const triesAgain = atOne(async (cache) => {
  await cache.read('key', fail).catch(() => undefined);
  const text = await cache.read('key', new Source('old').load).catch(String);
  return text === 'old' ? null : `After a load that failed the next read gave ${show(text)}.`;
});

const remembersNothing = atOne(async (cache) => {
  const source = new Source(undefined);
  for (let read = 0; read < 5; read += 1) await cache.read('key', source.load);
  return sayLoads(source, 'For 5 reads of a key that has no value');
});

/** In milliseconds. */
const SHORT = 100;

const forgetsNothingSooner = atOne(
  async (cache) => {
    const source = new Source(undefined);
    await cache.read('key', source.load);
    source.text = 'new';
    const forgets = await readsSoon(() => cache.read('key', source.load));
    return forgets ? null : `Set to ${SHORT} ms, after ${LONGEST} ms it still gives nothing.`;
  },
  { negativeTtl: SHORT },
);

const expires = atOne(
  async (cache) => {
    const { load } = numberedSource();
    await cache.read('key', load);
    await sleep(2 * SHORT);
    const isOld = (await cache.read('key', load)) === 'load 1';
    return isOld ? `After ${2 * SHORT} ms it gave what was to live for ${SHORT} ms.` : null;
  },
  { ttl: SHORT },
);

const isNotProlonged = atOne(
  async (cache) => {
    const { load } = numberedSource();
    const isAnew = async () => (await cache.read('key', load)) !== 'load 1';
    if (await becomes(isAnew, 15 * SHORT)) return null;
    return `Read again and again, it lives for over ${15 * SHORT} ms, set to ${SHORT} ms.`;
  },
  { ttl: SHORT },
);

const KEYS = Array.from({ length: 16 }, (_, index) => `key-${index}`);

/** Lives differ by half at most; that 16 of them lie within a fiftieth is all but impossible. */
const spreads = atOne(
  async (cache) => {
    const { load } = new Source('old');
    await Promise.all(KEYS.map((key) => cache.read(key, load)));
    const lives = await Promise.all(KEYS.map((key) => cache.remainingLife(key)));
    const [shortest, longest] = [Math.min(...lives), Math.max(...lives)];
    if (longest > shortest * 1.02) return null;
    return `Keys that were cached at once live from ${shortest} to ${longest} ms: they expire at once.`;
  },
  { jitter: 0.5 },
);

const answersFromLoader = atOne(async (cache) => {
  const answers: unknown[] = [];
  const read = () => cache.read('key', new Source('old').load).catch(String);
  await cache.whileCutOff(async () => void answers.push(await read()));
  return answers[0] === 'old' ? null : `Cut off from its store it gave ${String(answers[0])}.`;
});

/** What a cache must do with hits and misses. */
export const READ_DEMANDS: readonly Demand<CacheSubject>[] = [
  demand('gives what was loaded, and the same again, whatever the text', keepsTexts),
  demand('loads a key once while it is cached', hits),
  demand('loads once for readers that ask at once', loadsOnce),
  demand('loads once for instances that ask at once', loadsOnceForAll, 'shared loads'),
  demand('hands the error of a load to all who wait for it', handsOnErrors),
  demand('loads again after a load that failed', triesAgain),
  demand('remembers that there is nothing', remembersNothing, 'negative caching'),
  demand(
    'forgets that there is nothing when its own time is over',
    forgetsNothingSooner,
    'negative caching',
  ),
  demand('forgets a value when its time is over', expires),
  demand('lets no value live longer for being read', isNotProlonged),
  demand('lets keys that were cached at once expire at different times', spreads, 'jitter'),
  demand('answers from the loader while the store is away', answersFromLoader, 'cut off'),
];
