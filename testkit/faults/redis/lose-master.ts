import type { Redis } from 'ioredis';
import { LintelError } from '../../../policy/errors.js';
import type { RunningRedisCluster } from '../../services/redis-cluster/recipe.js';
import type { Fault } from '../fault.js';
import { heldFault, type Release } from '../held-fault.js';
import { kill } from '../process/faults.js';
import { withRedis } from './session.js';

/** A cluster whose processes are the kit's. */
export type ClusterTarget = Pick<
  RunningRedisCluster,
  'service' | 'processes' | 'restart' | 'nodes' | 'untilWhole'
>;

/**
 * The master that holds a key is killed; when it has been silent for the cluster's node timeout, its
 * replica takes its place. Healed, it is back as a replica, and the cluster is whole.
 */
export function loseMaster(cluster: ClusterTarget, key: string): Fault {
  return heldFault(`master of ${key} lost`, () => strike(cluster, key));
}

async function strike(cluster: ClusterTarget, key: string): Promise<Release> {
  const loss = kill(cluster, await findMaster(cluster, key));
  await loss.apply();
  return async () => {
    await loss.heal();
    await cluster.untilWhole();
  };
}

/** The name of the process that holds a key now. */
async function findMaster(cluster: ClusterTarget, key: string): Promise<string> {
  const { host, port } = cluster.nodes[0]!;
  const master = await withRedis({ url: `redis://${host}:${port}` }, (it) => findOwner(it, key));
  const pid = await withRedis({ url: `redis://${master}` }, readPid);
  const found = cluster.processes.find((process) => process.pid === pid);
  if (found === undefined) throw notOurs(master);
  return found.name;
}

/** A range of slots, and its master's address. */
type SlotRange = readonly [first: number, last: number, master: readonly [string, number]];

async function findOwner(session: Redis, key: string): Promise<string> {
  const slot = Number(await session.cluster('KEYSLOT', key));
  // As the command answers since Redis 3.
  const ranges = (await session.cluster('SLOTS')) as unknown as readonly SlotRange[];
  const [, , [host, port]] = ranges.find(([first, last]) => first <= slot && slot <= last)!;
  return `${host}:${port}`;
}

const readPid = async (session: Redis): Promise<number> =>
  Number(/process_id:(\d+)/.exec(await session.info('server'))?.[1]);

const notOurs = (master: string): LintelError =>
  new LintelError('service-failed', `The master at ${master} is no process of this cluster.`);
