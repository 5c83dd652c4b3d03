import type { RunningRedisCluster } from '../../../services/redis-cluster/recipe.js';
import { askNode } from './ask-node.js';
import { findKey, liveNodes, seeNodes, untilSeen } from './cluster-places.js';
import { serves, type SeenNode } from './seen-node.js';

/** A slot that is on the move from a master to another. */
export class SlotMove implements AsyncDisposable {
  constructor(
    readonly cluster: RunningRedisCluster,
    readonly slot: number,
    readonly way: { readonly from: SeenNode; readonly to: SeenNode },
  ) {}

  async begin(): Promise<this> {
    const { from, to } = this.way;
    await askNode(to, ['CLUSTER', 'SETSLOT', this.slot, 'IMPORTING', from.id]);
    await askNode(from, ['CLUSTER', 'SETSLOT', this.slot, 'MIGRATING', to.id]);
    return this;
  }

  /** Moves the keys that the slot has now; tells how many. */
  async moveKeys(): Promise<number> {
    const { from, to } = this.way;
    const answer = await askNode(from, ['CLUSTER', 'GETKEYSINSLOT', this.slot, MANY]);
    const keys = [answer].flat().map(String);
    const move = ['MIGRATE', to.host, to.port, '', 0, LONGEST, 'KEYS', ...keys] as const;
    if (keys.length > 0) await askNode(from, move);
    return keys.length;
  }

  /** Moves what is left, and tells all masters; done twice it is no worse. */
  async finish(): Promise<void> {
    while ((await this.moveKeys()) > 0);
    for (const node of await this.#masters()) {
      await askNode(node, ['CLUSTER', 'SETSLOT', this.slot, 'NODE', this.way.to.id]);
    }
    await untilSeen(this.cluster, `slot ${this.slot} to have moved`, this.#hasMoved);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.finish();
  }

  readonly #hasMoved = (nodes: readonly SeenNode[]): boolean =>
    nodes.some((node) => node.id === this.way.to.id && serves(node, this.slot));

  /** Who takes the slot is told first, so that it is never without a master. */
  async #masters(): Promise<readonly SeenNode[]> {
    const [asked] = liveNodes(this.cluster);
    const nodes = await seeNodes(asked!);
    const others = nodes.filter(({ role, id }) => role === 'master' && id !== this.way.to.id);
    return [this.way.to, ...others];
  }
}

const MANY = 1_000;

/** In milliseconds. */
const LONGEST = 5_000;

/** Begins to move the slot of a key of Redis to another master. */
export async function startMove(cluster: RunningRedisCluster, key: string): Promise<SlotMove> {
  const { slot, master } = await findKey(cluster, key);
  const nodes = await seeNodes(master);
  const isOther = ({ role, slots, id }: SeenNode) =>
    role === 'master' && slots.length > 0 && id !== master.id;
  return new SlotMove(cluster, slot, { from: master, to: nodes.find(isOther)! }).begin();
}
