import { LintelError } from '../../../../policy/errors.js';
import type { NodeAddress } from '../../../services/redis-cluster/form.js';
import type { RunningRedisCluster } from '../../../services/redis-cluster/recipe.js';
import { waitUntil } from '../../../services/wait.js';
import { askNode } from './ask-node.js';
import { readNodes, serves, type SeenNode } from './seen-node.js';

/** Where a key is. */
export interface KeyPlace {
  readonly slot: number;
  readonly master: SeenNode;
  readonly replica: SeenNode;
}

/** The slot of a key of Redis, and who serves it. */
export async function findKey(cluster: RunningRedisCluster, key: string): Promise<KeyPlace> {
  const slot = await findSlot(cluster, key);
  const nodes = await seeNodes(liveNodes(cluster)[0]!);
  const master = nodes.find((node) => serves(node, slot));
  const replica = nodes.find((node) => !node.isGone && node.masterId === master?.id);
  if (master && replica) return { slot, master, replica };
  throw new LintelError('service-failed', `No master with a replica serves the slot of "${key}".`);
}

/** The slot of a key of Redis. */
export async function findSlot(cluster: RunningRedisCluster, key: string): Promise<number> {
  return Number(await askNode(liveNodes(cluster)[0]!, ['CLUSTER', 'KEYSLOT', key]));
}

/** Nodes of a cluster whose processes run. */
export function liveNodes({ nodes, processes }: RunningRedisCluster): readonly NodeAddress[] {
  return nodes.filter((_, index) => processes[index]?.hasEnded() !== true);
}

/** All nodes, as one of them sees them. */
export async function seeNodes(node: NodeAddress): Promise<readonly SeenNode[]> {
  return readNodes(String(await askNode(node, ['CLUSTER', 'NODES'])));
}

/** What all live nodes have to see. */
export type Sight = (nodes: readonly SeenNode[]) => boolean;

/** Resolves when all live nodes see it so, and serve. */
export function untilSeen(cluster: RunningRedisCluster, awaited: string, sight: Sight) {
  const see = async (node: NodeAddress): Promise<boolean> => {
    const info = String(await askNode(node, ['CLUSTER', 'INFO']));
    return info.includes('cluster_state:ok') && sight(await seeNodes(node));
  };
  const isSeen = async () => (await Promise.all(liveNodes(cluster).map(see))).every(Boolean);
  return waitUntil(isSeen, { awaited, longest: LONGEST_CHANGE });
}

/** In milliseconds. A vote takes two seconds; the bound is for a machine that is busy. */
const LONGEST_CHANGE = 120_000;
