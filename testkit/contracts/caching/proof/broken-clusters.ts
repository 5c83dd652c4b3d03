import { Cluster, type Redis } from 'ioredis';
import { CacheInstance } from '../../../../integration/platform/caching/cache-instance.js';
import { SharedStore, type Turn } from '../../../../integration/platform/caching/shared-store.js';
import type { LoadText } from '../cache-subject.js';

type Names = readonly string[];

const AWAY = { kind: 'away' } as const;

/** Where a store doesn't look: the last third of slots, which were the last master's. */
const LAST_THIRD = (16_384 / 3) * 2;

export async function isInLastThird({ client }: SharedStore, name: string): Promise<boolean> {
  return Number(await client.cluster('KEYSLOT', name)) > LAST_THIRD;
}

/** Doesn't ask the last master. */
export class PartialStore extends SharedStore {
  override async takeTurn(name: string, tags: Names): Promise<Turn> {
    return (await isInLastThird(this, name)) ? AWAY : super.takeTurn(name, tags);
  }
}

/** Asks no more when it has not been answered once. */
export class OffendedStore extends SharedStore {
  override async takeTurn(name: string, tags: Names): Promise<Turn> {
    if (this.metrics.snapshot().storeErrors > 0) return AWAY;
    return super.takeTurn(name, tags);
  }
}

/** What masters say who refuse a name, and nothing where they serve it. */
async function hearNodes(client: unknown, name: string): Promise<readonly string[]> {
  const nodes = client instanceof Cluster ? client.nodes('master') : [];
  const answers = await Promise.allSettled(nodes.map((node) => node.get(name)));
  return answers.map((it) => (it.status === 'rejected' ? String(it.reason) : ''));
}

const isOnTheMove = async (client: unknown, name: string): Promise<boolean> =>
  (await hearNodes(client, name)).some((answer) => answer.includes('ASK'));

/** Takes what has moved ahead of its slot for absent. */
export class HastyStore extends SharedStore {
  override async takeTurn(name: string, tags: Names): Promise<Turn> {
    return (await isOnTheMove(this.client, name)) ? AWAY : super.takeTurn(name, tags);
  }
}

/** Takes what has moved ahead of its slot for invalidated. */
export class LeavingStore extends SharedStore {
  override async drop(name: string): Promise<void> {
    if (!(await isOnTheMove(this.client, name))) await super.drop(name);
  }
}

/** Takes a name that has left the node where it was first found for absent. */
export class SettledStore extends SharedStore {
  private readonly homes = new Map<string, Redis>();

  override async takeTurn(name: string, tags: Names): Promise<Turn> {
    const home = this.homes.get(name) ?? (await this.findHome(name));
    if (home) this.homes.set(name, home);
    const answer = await home?.get(name).catch(String);
    return answer?.includes('MOVED') ? AWAY : super.takeTurn(name, tags);
  }

  private async findHome(name: string): Promise<Redis | undefined> {
    const answers = await hearNodes(this.client, name);
    const nodes = this.client instanceof Cluster ? this.client.nodes('master') : [];
    return nodes[answers.indexOf('')];
  }
}

/** Forgets which tags the values of the last master bear. */
export class PartlyTagged extends CacheInstance {
  override async read(...[key, load, tags]: [string, LoadText, Names?]) {
    const { store } = this.cache.parts;
    const isLost = await isInLastThird(store, this.cache.nameOf(key));
    return super.read(key, load, isLost ? [] : tags);
  }
}
