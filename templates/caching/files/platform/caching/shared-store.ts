import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import type { CacheMetrics } from './cache-metrics.js';
import { drawLife, type CacheSettings } from './cache-settings.js';
import { LEASE, readKept, type Kept, type TagVersions } from './envelope.js';

/** The right to load a value; it is lost when the value is invalidated meanwhile. */
export interface Lease {
  readonly kind: 'lease';
  readonly name: string;
  readonly token: string;
  readonly tags: TagVersions;
}

/** What a reader is to do: take what is there, load it, or do without the store. */
export type Turn =
  { readonly kind: 'found'; readonly kept: Kept; readonly life: number } | Lease | typeof AWAY;

const AWAY = { kind: 'away' } as const;

/** Replaces what stands under a key only if it is still what was seen there. */
const REPLACE = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
if ARGV[2] == '' then redis.call('DEL', KEYS[1])
else redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) end
return 1`;

/** Tags live longer than what bears them: a tag that is gone makes that stale. In milliseconds. */
const TAG_TTL = 86_400_000;

/** What all instances of a cache share, on a Redis or a cluster. */
export class SharedStore {
  constructor(
    readonly client: Redis | Cluster,
    readonly settings: CacheSettings,
    readonly metrics: CacheMetrics,
  ) {}

  /** Waits while another loads it: of all instances one loads, and the others get what it kept. */
  takeTurn(name: string, tags: readonly string[]): Promise<Turn> {
    return this.unlessAway(() => this.waitForTurn(name, tags), AWAY);
  }

  /** Keeps what was loaded, unless the lease was lost; gives how long it lives, 0 if it isn't kept. */
  fill({ name, token, tags }: Lease, text: string | undefined): Promise<number> {
    const { ttl, negativeTtl, jitter } = this.settings;
    const life = drawLife(text === undefined ? negativeTtl : ttl, jitter);
    const kept = JSON.stringify({ tags, text } satisfies Kept);
    const change = { seen: token, text: kept, life };
    return this.unlessAway(async () => ((await this.replace(name, change)) ? life : 0), 0);
  }

  /** Gives back a lease: the next reader need not wait until it ends. */
  async release({ name, token }: Lease): Promise<void> {
    await this.unlessAway(() => this.replace(name, { seen: token, text: '', life: 0 }), false);
  }

  /** Drops a value, and the lease of whoever loads it. */
  async drop(name: string): Promise<void> {
    await this.client.del(name);
  }

  /** Makes all that bears the tag stale. */
  async renewTag(tag: string): Promise<void> {
    await this.client.set(tag, randomUUID(), 'PX', TAG_TTL);
  }

  /** How long a value still lives. */
  remainingLife(name: string): Promise<number> {
    return this.client.pttl(name);
  }

  /** A store that doesn't answer makes reads slower, and fails none. */
  protected async unlessAway<T>(act: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await act();
    } catch {
      this.metrics.countStoreError();
      return otherwise;
    }
  }

  protected async versionsOf(tags: readonly string[]): Promise<TagVersions> {
    const versions = await Promise.all(tags.map(async (tag) => [tag, await this.versionOf(tag)]));
    return Object.fromEntries(versions);
  }

  protected isLease(text: string | null): boolean {
    return text?.startsWith(LEASE) === true;
  }

  protected async replace(name: string, { seen, text, life }: Change): Promise<boolean> {
    return (await this.client.eval(REPLACE, 1, name, seen, text, life)) === 1;
  }

  private async waitForTurn(name: string, tags: readonly string[]): Promise<Turn> {
    for (let pause = SHORTEST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      const turn = await this.tryTurn(name, tags);
      if (turn !== undefined) return turn;
      await sleep(pause);
    }
  }

  private async tryTurn(name: string, tags: readonly string[]): Promise<Turn | undefined> {
    const [text, life] = await Promise.all([this.client.get(name), this.client.pttl(name)]);
    if (this.isLease(text)) return undefined;
    const kept = text === null ? undefined : readKept(text);
    if (kept && (await this.isCurrent(kept))) return { kind: 'found', kept, life };
    return this.lease(name, text ?? '', tags);
  }

  private async isCurrent({ tags }: Kept): Promise<boolean> {
    const wanted = Object.entries(tags);
    const seen = await Promise.all(wanted.map(([tag]) => this.client.get(tag)));
    return wanted.every(([, version], index) => version === seen[index]);
  }

  /** Versions of tags are read before the value is loaded: an invalidation meanwhile makes it stale. */
  private async lease(name: string, seen: string, tags: readonly string[]) {
    const token = LEASE + randomUUID();
    const isOurs = await this.replace(name, { seen, text: token, life: this.settings.lease });
    if (!isOurs) return undefined;
    return { kind: 'lease', name, token, tags: await this.versionsOf(tags) } as const;
  }

  private async versionOf(tag: string): Promise<string> {
    const fresh = randomUUID();
    return (await this.client.set(tag, fresh, 'PX', TAG_TTL, 'NX', 'GET')) ?? fresh;
  }
}

/** In milliseconds. */
const SHORTEST_PAUSE = 4;
const LONGEST_PAUSE = 32;

/** What was seen under a key, the text to stand there instead, and how long. */
interface Change {
  readonly seen: string;
  readonly text: string;
  readonly life: number;
}
