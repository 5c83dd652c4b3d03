import { Cluster } from 'ioredis';
import { redisCluster, type RunningRedisCluster } from '../../services/redis-cluster/recipe.js';
import { start } from '../../services/start.js';
import { waitUntil } from '../../services/wait.js';
import { loseMaster } from '../redis/lose-master.js';
import { sightOf, type Scene, type Trial } from './trial.js';

/** A Redis Cluster, for faults to be put upon. */
export class ClusterWorld implements AsyncDisposable {
  private constructor(readonly cluster: RunningRedisCluster) {}

  static async open(): Promise<ClusterWorld> {
    return new ClusterWorld(await start(redisCluster()));
  }

  /** Writes, with a driver that knows the nodes anew. */
  async write(): Promise<void> {
    const client = new Cluster([...this.cluster.nodes], DRIVER);
    client.on('error', () => undefined);
    await client.set(KEY, 'x').finally(() => client.disconnect());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.cluster.stop();
  }
}

const KEY = 'order:7';

/** A driver that gives up soon, so that what it is told can be seen. */
const DRIVER = {
  clusterRetryStrategy: () => null,
  redisOptions: { commandTimeout: 500, maxRetriesPerRequest: 0 },
  retryDelayOnFailover: 50,
  retryDelayOnClusterDown: 50,
  maxRedirections: 2,
};

/** What clients of a Redis Cluster see of its faults. */
export const CLUSTER_TRIALS: readonly Trial<ClusterWorld>[] = [
  {
    title: 'Redis Cluster: a master is killed',
    ...{ sees: 'a write fails, and then one succeeds', within: 30_000 },
    prepare: (world) => {
      const fault = loseMaster(world.cluster, KEY);
      return { fault, meet: meetFailover(world), use: () => world.write() };
    },
  },
];

const meetFailover =
  (world: ClusterWorld): Scene['meet'] =>
  async (strike) => {
    await strike();
    if ((await sightOf(world.write())) === 'nothing') return 'a write succeeds at once';
    const isOver = async () => (await sightOf(world.write())) === 'nothing';
    await waitUntil(isOver, { awaited: 'a write to succeed', longest: 60_000 });
    return 'a write fails, and then one succeeds';
  };
