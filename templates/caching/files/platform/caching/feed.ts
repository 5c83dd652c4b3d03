import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import { connectOnce, type Node } from './connect.js';

/** Whom a feed tells. */
export interface Hearer {
  /** A value or a tag was invalidated. */
  hear(name: string): void;
  /** Invalidations may have been missed: nothing near can be trusted. */
  lose(): void;
}

/** Where invalidations come from, and how they are announced there. */
export interface FeedKind {
  readonly channel: string;
  /** Rejects where nothing can be heard. */
  check?(connection: Redis): Promise<void>;
  /** Prepares what the connection with this id listens to. */
  arm?(id: number): Promise<unknown>;
  /** Announces an invalidation that the server doesn't announce by itself. */
  tell(name: string): Promise<unknown>;
}

/** Invalidations as this process hears of them, on a connection that does nothing else. */
export class Feed {
  #listening: Redis | undefined;
  #isLive = false;
  #isClosed = false;
  #ended: Promise<void> = Promise.resolve();

  constructor(
    readonly kind: FeedKind,
    readonly nodes: readonly Node[],
  ) {}

  /** Whether invalidations are heard now. */
  get isLive(): boolean {
    return this.#isLive;
  }

  /** Rejects where no node can be listened to. */
  async open(hearer: Hearer): Promise<void> {
    await this.#listenAnywhere(hearer);
    this.#ended = this.#keepListening(hearer);
  }

  async tell(name: string): Promise<void> {
    await this.kind.tell(name);
  }

  /** Ends the connection; another takes its place. */
  renew(): void {
    // To end it twice would leave a timer.
    if (this.#listening?.status !== 'end') this.#listening?.disconnect();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.renew();
    await this.#ended;
  }

  /** From node to node, since the one that it listened at may be gone. */
  async #keepListening(hearer: Hearer): Promise<void> {
    for (let turn = 1; ; turn += 1) {
      await this.#untilLost(hearer);
      if (this.#isClosed) return;
      const node = this.nodes[turn % this.nodes.length]!;
      await this.#listen(node, hearer).catch(() => this.#pause());
    }
  }

  async #listenAnywhere(hearer: Hearer, [node, ...others] = this.nodes): Promise<void> {
    await this.#listen(node!, hearer).catch((error: unknown) => {
      this.renew();
      return others.length > 0 ? this.#listenAnywhere(hearer, others) : Promise.reject(error);
    });
  }

  async #untilLost(hearer: Hearer): Promise<void> {
    const connection = this.#listening;
    if (connection && connection.status !== 'end') await untilEnd(connection);
    this.#isLive = false;
    hearer.lose();
  }

  async #listen(node: Node, hearer: Hearer): Promise<void> {
    this.#listening = await connectOnce(node);
    if (this.#isClosed) this.renew();
    this.#listening.on('messageBuffer', (_: unknown, names: unknown) => hearEach(names, hearer));
    await this.#arm(this.#listening);
    // What was read before it listened may have been invalidated unheard.
    hearer.lose();
    this.#isLive = !this.#isClosed;
  }

  /** A connection that listens to nothing is worth nothing. */
  async #pause(): Promise<void> {
    this.renew();
    await sleep(PAUSE);
  }

  async #arm(connection: Redis): Promise<void> {
    await this.kind.check?.(connection);
    const id = await connection.client('ID');
    await connection.subscribe(this.kind.channel);
    await this.kind.arm?.(id);
  }
}

/** In milliseconds. */
const PAUSE = 20;

function untilEnd(connection: Redis): Promise<void> {
  return new Promise((resolve) => void connection.once('end', () => resolve()));
}

/** A publication is one name, a message of tracking a list; after a flush it has no names. */
function hearEach(names: unknown, hearer: Hearer): void {
  if (names === null) return hearer.lose();
  for (const name of [names].flat()) hearer.hear(String(name));
}

/** Instances tell one another, by a channel of their own. */
export function publications(client: Redis | Cluster, prefix: string): FeedKind {
  const channel = `${prefix}:invalidated`;
  return { channel, tell: (name) => client.publish(channel, name) };
}

/** On a cluster publications reach all nodes, but none that has not found the others yet. */
export function clusterPublications(client: Cluster, prefix: string): FeedKind {
  return { ...publications(client, prefix), check: checkState };
}

async function checkState(connection: Redis): Promise<void> {
  const info = await connection.cluster('INFO');
  if (!info.includes('cluster_state:ok')) throw new Error('The node is not in its cluster yet.');
}

/**
 * The server tells: of every key of the prefix that anyone else changes, or that expires or is
 * evicted. What is read by `client` is tracked, and its messages are redirected to the feed.
 */
export function tracking(client: Redis, prefix: string): FeedKind {
  const mode = ['BCAST', 'PREFIX', `${prefix}:`, 'NOLOOP'];
  const arm = async (id: number) => {
    // A prefix that is tracked is not taken twice, even if whom it was told to has gone.
    await client.call('CLIENT', 'TRACKING', 'OFF');
    await client.call('CLIENT', 'TRACKING', 'ON', 'REDIRECT', id, ...mode);
  };
  return { channel: '__redis__:invalidate', arm, tell: () => Promise.resolve() };
}
