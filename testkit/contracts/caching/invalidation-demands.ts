import type { Demand } from '../case.js';
import type { CacheSubject, LoadText, TestedCache } from './cache-subject.js';
import { atOne, atTwo, demand } from './look.js';
import { haveOld, heldSource, LONGEST, numberedSource, readsSoon } from './source.js';

const loadsAnew = atOne(async (cache) => {
  const { load } = await haveOld(cache);
  await cache.invalidate('key');
  const text = await cache.read('key', load);
  return text === 'new' ? null : `Right after it invalidated a key, it gave "${text}".`;
});

type Change = (cache: TestedCache) => Promise<void>;

/** Invalidations by one instance, seen by another that has had the value. */
const reaches = (change: Change, tags: readonly string[]) =>
  atTwo(async (one, other) => {
    const { load } = await haveOld(other, tags);
    await change(one);
    const isNew = await readsSoon(() => other.read('key', load, tags));
    return isNew ? null : `${LONGEST} ms after the invalidation another instance gives the old.`;
  });

/** What an invalidation makes of keys that bear tags: some must go, the others stay. */
interface Scope {
  readonly change: Change;
  readonly bears: Readonly<Record<string, readonly string[]>>;
  readonly mustGo: readonly string[];
}

const scope = (it: Scope) => atOne((cache) => lookAtScope(cache, it));

async function lookAtScope(cache: TestedCache, { change, bears, mustGo }: Scope) {
  const { load } = numberedSource();
  const before = await readAll(cache, bears, load);
  await change(cache);
  const after = await readAll(cache, bears, load);
  const isWrong = (key: string) => (before[key] === after[key]) === mustGo.includes(key);
  return sayWrong(Object.keys(bears).find(isWrong), mustGo);
}

async function readAll(cache: TestedCache, bears: Scope['bears'], load: LoadText) {
  const texts: Record<string, unknown> = {};
  for (const [key, tags] of Object.entries(bears)) texts[key] = await cache.read(key, load, tags);
  return texts;
}

function sayWrong(key: string | undefined, mustGo: readonly string[]): string | null {
  if (key === undefined) return null;
  return mustGo.includes(key)
    ? `"${key}" was to be invalidated, and is given as it was.`
    : `"${key}" was loaded anew, though nothing invalidated it.`;
}

const leavesOthers = scope({
  change: (cache) => cache.invalidate('user:1'),
  bears: { 'user:1': [], 'user:10': [], 'user:1:name': [], 'user:*': [] },
  mustGo: ['user:1'],
});

const takesAllBearers = scope({
  change: (cache) => cache.invalidateTag('red'),
  bears: { first: ['red'], second: ['red', 'large'], third: ['small', 'red'] },
  mustGo: ['first', 'second', 'third'],
});

const leavesOtherTags = scope({
  change: (cache) => cache.invalidateTag('red'),
  bears: { first: ['red'], second: ['reddish'], third: [], red: [] },
  mustGo: ['first'],
});

/** Changes a key while it is loaded: the load that is under way gives what was before. */
async function changeWhileLoading(cache: TestedCache, change: Change) {
  const { source, release } = heldSource();
  const reader = cache.read('key', source.load, ['tag']);
  await source.untilBegun(1);
  source.text = 'new';
  await change(cache);
  return { source, release, reader };
}

const keepsNoOldLoad = (change: Change) =>
  atOne(async (cache) => {
    const { source, release, reader } = await changeWhileLoading(cache, change);
    release();
    await reader;
    const text = await cache.read('key', source.load, ['tag']);
    return text === 'new' ? null : 'It kept what a load gave that began before the invalidation.';
  });

/** How long a second load may take to begin. In milliseconds. */
const HELD = 60;

const givesNoOldLoad = atOne(async (cache) => {
  const { source, release } = await changeWhileLoading(cache, invalidateKey);
  const later = cache.read('key', source.load, ['tag']);
  await source.untilBegun(2, HELD);
  release();
  const text = await later;
  return text === 'new' ? null : 'A reader was given a load that began before the invalidation.';
});

const invalidateKey: Change = (cache) => cache.invalidate('key');
const invalidateTag: Change = (cache) => cache.invalidateTag('tag');

const trustsNothingOld = atTwo(async (one, other) => {
  const { load } = await haveOld(other);
  await other.whileCutOff(() => one.invalidate('key'));
  const text = await other.read('key', load);
  return text === 'new' ? null : 'It gives what was invalidated while it was cut off.';
});

const saysFailure = atOne(async (cache) => {
  const endings: string[] = [];
  const invalidate = () => cache.invalidate('key').then(...TOLD);
  await cache.whileCutOff(async () => void endings.push(await invalidate()));
  return endings[0] === 'rejected' ? null : 'Cut off from its store it says that it invalidated.';
});

const TOLD = [() => 'resolved', () => 'rejected'] as const;

/** What a cache must do with invalidations. */
export const INVALIDATION_DEMANDS: readonly Demand<CacheSubject>[] = [
  demand('loads anew what it has invalidated', loadsAnew),
  demand(
    'lets an invalidation reach other instances',
    reaches(invalidateKey, []),
    'several instances',
  ),
  demand('leaves other keys alone', leavesOthers),
  demand('invalidates every key that bears a tag', takesAllBearers, 'tags'),
  demand('leaves keys alone that do not bear the tag', leavesOtherTags, 'tags'),
  demand(
    'lets the invalidation of a tag reach other instances',
    reaches(invalidateTag, ['tag']),
    'tags',
  ),
  demand('keeps no load that began before its invalidation', keepsNoOldLoad(invalidateKey)),
  demand(
    'keeps no load that began before the invalidation of its tag',
    keepsNoOldLoad(invalidateTag),
    'tags',
  ),
  demand('gives no load from before an invalidation to who reads after it', givesNoOldLoad),
  demand('gives nothing that was invalidated while it was cut off', trustsNothingOld, 'cut off'),
  demand('says when an invalidation failed', saysFailure, 'cut off'),
];
