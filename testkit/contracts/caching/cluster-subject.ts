import type { RunningRedisCluster } from '../../services/redis-cluster/recipe.js';
import type { CacheWorld } from './cache-subject.js';
import type { NamedSubject } from '../case.js';

/** Instances that share a cluster. */
export interface ClusterWorld extends CacheWorld {
  /** The key of Redis that holds the value of a key. */
  redisKey(key: string): string;
}

/** A cache on a cluster that the kit has started: its masters are killed, and its slots move. */
export interface ClusterSubject extends NamedSubject {
  /** Called when a case runs: the cluster may start after its cases were listed. */
  cluster(): RunningRedisCluster;
  readonly lacks?: readonly 'tags'[];
  open(): Promise<ClusterWorld>;
}
