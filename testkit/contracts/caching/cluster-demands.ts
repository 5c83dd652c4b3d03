import type { Demand } from '../case.js';
import type { TestedCache } from './cache-subject.js';
import type { ClusterSubject } from './cluster-subject.js';
import {
  atCrash,
  clusterDemand,
  replaceMaster,
  sharesSoon,
  tellsSoon,
  type Look,
} from './cluster-trial.js';
import { killMaster } from './drill/failover.js';
import { startMove } from './drill/move-slot.js';
import { becomes, haveOld, LONGEST, numberedSource, Source } from './source.js';

/** So many that each of three masters has some. */
const KEYS = Array.from({ length: 48 }, (_, index) => `key-${index}`);

const sharesAll: Look = async ({ one, other }) => {
  const source = numberedSource();
  for (const cache of [one, other]) {
    await Promise.all(KEYS.map((key) => cache.read(key, source.load)));
  }
  const twice = source.loads - KEYS.length;
  return twice === 0 ? null : `Of ${KEYS.length} keys ${twice} were loaded by both instances.`;
};

type Change = (cache: TestedCache) => Promise<unknown>;

/** Invalidations by one instance of what the other has at hand, on all masters. */
const reachesAll =
  (change: Change, tags: readonly string[]): Look =>
  async ({ one, other }) => {
    const sources = await Promise.all(KEYS.map((key) => haveOld(other, tags, key)));
    await change(one);
    const read = (key: string, index: number) => other.read(key, sources[index]!.load, tags);
    return sayOld(() => Promise.all(KEYS.map(read)));
  };

type ReadAll = () => Promise<readonly (string | undefined)[]>;

async function sayOld(readAll: ReadAll): Promise<string | null> {
  const countOld = async () => (await readAll()).filter((text) => text !== 'new').length;
  if (await becomes(async () => (await countOld()) === 0)) return null;
  return `${LONGEST} ms after the invalidation of ${KEYS.length} keys ${await countOld()} are old.`;
}

const invalidateAll: Change = (cache) => Promise.all(KEYS.map((key) => cache.invalidate(key)));
const invalidateTag: Change = (cache) => cache.invalidateTag('tag');

const answersWithoutMaster = atCrash(async ({ one, key, cluster, name }) => {
  await killMaster(cluster, name);
  const text = await one.read(key, new Source('old').load).catch(String);
  return text === 'old' ? null : `While a master was gone it gave: ${text}.`;
});

const cachesAgain = atCrash(async (trial) => {
  const { load } = new Source('old');
  await replaceMaster(trial, () => trial.one.read(trial.key, load).catch(String));
  await trial.one.invalidate(trial.key);
  return (await sharesSoon(trial))
    ? null
    : `${LONGEST} ms after a master was replaced its keys are not cached.`;
});

const hearsAgain = atCrash(async (trial) => {
  await replaceMaster(trial);
  return (await tellsSoon(trial))
    ? null
    : 'After a failover an invalidation does not reach others.';
});

const readsMoving: Look = async ({ one, other, key, cluster, name }) => {
  const source = new Source('old');
  await one.read(key, source.load);
  await using move = await startMove(cluster, name);
  await move.moveKeys();
  await other.read(key, source.load);
  return source.loads === 1 ? null : 'A key that has moved ahead of its slot was loaded anew.';
};

const invalidatesMoving: Look = async (trial) => {
  await using move = await startMove(trial.cluster, trial.name);
  const isNew = await tellsSoon(trial, () => move.moveKeys());
  return isNew ? null : 'A key that had moved ahead of its slot was invalidated, and stayed.';
};

const followsMoved: Look = async (trial) => {
  await Promise.all([trial.one, trial.other].map((it) => it.read(trial.key, OLD.load)));
  await (await startMove(trial.cluster, trial.name)).finish();
  await trial.one.invalidate(trial.key);
  return (await sharesSoon(trial)) ? null : 'The keys of a slot that has moved are not cached.';
};

const OLD = new Source('old');

/** What a cache on a cluster must do, besides what every cache must. */
export const CLUSTER_DEMANDS: readonly Demand<ClusterSubject>[] = [
  clusterDemand('shares what was loaded, whichever master holds it', sharesAll),
  clusterDemand(
    'lets invalidations reach other instances, whichever master holds the key',
    reachesAll(invalidateAll, []),
  ),
  clusterDemand(
    'invalidates all that bears a tag, whichever masters hold it',
    reachesAll(invalidateTag, ['tag']),
    'tags',
  ),
  clusterDemand('answers from the loader while a master is gone', answersWithoutMaster),
  clusterDemand('caches again when a master was replaced', cachesAgain),
  clusterDemand('lets invalidations reach other instances after a failover', hearsAgain),
  clusterDemand('reads a key that has moved ahead of its slot', readsMoving),
  clusterDemand('invalidates a key that has moved ahead of its slot', invalidatesMoving),
  clusterDemand('follows a slot that has moved', followsMoved),
];
