import { LintelError } from '../../../../policy/errors.js';
import type { RunningRedisCluster } from '../../../services/redis-cluster/recipe.js';
import { askNode } from './ask-node.js';
import { findKey, untilSeen, type KeyPlace } from './cluster-places.js';
import { serves, type SeenNode } from './seen-node.js';

/** Kills the master of a key of Redis; tells what it was. The kit has to have started the cluster. */
export async function killMaster(cluster: RunningRedisCluster, key: string): Promise<KeyPlace> {
  const place = await findKey(cluster, key);
  const process = processOf(cluster, place.master);
  process.signal('SIGKILL');
  await process.ended;
  return place;
}

function processOf({ nodes, processes }: RunningRedisCluster, { port }: SeenNode) {
  const process = processes[nodes.findIndex((node) => node.port === port)];
  if (process === undefined) throw new LintelError('service-failed', NOT_OURS);
  return process;
}

const NOT_OURS =
  'Only a cluster that the kit has started can lose a master: unset REDIS_CLUSTER_NODES.';

/** Resolves when the replica has been voted for, and all know: with a timeout of 1 s after 2 to 3. */
export function untilReplaced(cluster: RunningRedisCluster, { slot, replica }: KeyPlace) {
  const isReplaced = (nodes: readonly SeenNode[]) =>
    nodes.some((node) => node.id === replica.id && serves(node, slot));
  return untilSeen(cluster, `node ${replica.port} to serve slot ${slot}`, isReplaced);
}

/** Makes the replica master at once, without a vote. */
export async function promoteReplica(cluster: RunningRedisCluster, place: KeyPlace): Promise<void> {
  await askNode(place.replica, ['CLUSTER', 'FAILOVER', 'TAKEOVER']);
  await untilReplaced(cluster, place);
}

/** Starts again what was killed; resolves when each master has a replica with its data. */
export async function healCluster(cluster: RunningRedisCluster): Promise<void> {
  await cluster.restart();
  await untilSeen(cluster, 'each master to have a replica', isPaired);
  await cluster.untilWhole();
}

function isPaired(nodes: readonly SeenNode[]): boolean {
  const masters = nodes.filter(({ slots }) => slots.length > 0).map(({ id }) => id);
  const replicated = new Set(nodes.map(({ masterId }) => masterId));
  return nodes.every(({ isGone }) => !isGone) && masters.every((id) => replicated.has(id));
}
