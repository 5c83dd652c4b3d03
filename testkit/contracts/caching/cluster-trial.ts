import type { RunningRedisCluster } from '../../services/redis-cluster/recipe.js';
import type { Demand } from '../case.js';
import type { TestedCache } from './cache-subject.js';
import type { ClusterSubject, ClusterWorld } from './cluster-subject.js';
import { findSlot } from './drill/cluster-places.js';
import { healCluster, killMaster, promoteReplica } from './drill/failover.js';
import { LONG } from './look.js';
import { becomes, haveOld, numberedSource, readsSoon } from './source.js';

/** Two instances, and a key whose master can be killed and whose slot can move. */
export interface ClusterTrial {
  readonly one: TestedCache;
  readonly other: TestedCache;
  readonly key: string;
  /** The key of Redis for it. */
  readonly name: string;
  readonly cluster: RunningRedisCluster;
}

export type Look = (trial: ClusterTrial) => Promise<string | null>;

/** A demand on caches on a cluster. */
export function clusterDemand(title: string, look: Look, needs?: 'tags'): Demand<ClusterSubject> {
  return { title, ...(needs && { needs }), check: (subject) => onTrial(subject, look) };
}

async function onTrial(subject: ClusterSubject, look: Look): Promise<string | null> {
  await using world = await subject.open();
  const cluster = subject.cluster();
  const instances = { one: await world.instance(LONG), other: await world.instance(LONG) };
  const key = await pickKey(cluster, world);
  return await look({ ...instances, cluster, key, name: world.redisKey(key) });
}

/** Slots of the first third were the first master's when the cluster began. */
const FIRST_THIRD = 16_384 / 3;

/** A key whose slot is known to be in one part: what is broken elsewhere shows elsewhere. */
async function pickKey(cluster: RunningRedisCluster, world: ClusterWorld): Promise<string> {
  let key = 'key';
  while ((await findSlot(cluster, world.redisKey(key))) > FIRST_THIRD) key += '+';
  return key;
}

/** Looks at what happens when a master goes; whatever comes of it, the cluster is whole after. */
export function atCrash(look: Look): Look {
  return (trial) => look(trial).finally(() => healCluster(trial.cluster));
}

/** Kills the key's master, and has its replica take its place. */
export async function replaceMaster(
  { cluster, name }: ClusterTrial,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const place = await killMaster(cluster, name);
  await meanwhile();
  await promoteReplica(cluster, place);
}

/** Whether, after a while, one instance gives what the other has loaded. */
export function sharesSoon({ one, other, key }: ClusterTrial): Promise<boolean> {
  const { load } = numberedSource();
  const isShared = async () => (await one.read(key, load)) === (await other.read(key, load));
  return becomes(isShared);
}

/** Has the other instance keep the old value, and one invalidate it; whether the other hears. */
export async function tellsSoon(trial: ClusterTrial, between = noMove): Promise<boolean> {
  const { one, other, key } = trial;
  const { load } = await haveOld(other, [], key);
  await between();
  // Whoever is told that it failed tries again.
  const isTold = await becomes(() => one.invalidate(key).then(...TOLD));
  return isTold && (await readsSoon(() => other.read(key, load)));
}

const noMove = (): Promise<unknown> => Promise.resolve();
const TOLD = [() => true, () => false] as const;
