import { once } from 'node:events';
import { Redis, type RedisOptions } from 'ioredis';
import { protect, type Guard, type ResilienceEvent, type ResiliencePolicy } from 'lintel/testkit';
import type { ErrorLog } from './error-log.js';

export interface Profile {
  readonly id: string;
  readonly name: string;
}

/** Where profiles are when Redis has none: slow, and there. */
export type Load = (id: string) => Promise<Profile>;

/** Told of all that the breaker does. */
export type OnEvent = (event: ResilienceEvent) => void;

/** What lookups need of the world. */
export interface Ports {
  readonly load: Load;
  /** Told of what Redis fails in. */
  readonly errors: ErrorLog;
  readonly onEvent: OnEvent;
}

/** A cache that is slow is worse than none: it is given up soon, and soon tried again. */
const POLICY = {
  breaker: { after: 3, halfOpenAfter: '200ms' },
} as const satisfies ResiliencePolicy;

/** In milliseconds. */
const RECONNECT = 20;

/** Commands fail soon, and wait for no connection. */
const SOON: RedisOptions = {
  commandTimeout: 150,
  connectTimeout: 500,
  disconnectTimeout: 100,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  retryStrategy: () => RECONNECT,
};

/** Of what was found last; the oldest goes first. */
const MOST_KNOWN = 1_000;

/** Profiles, kept in Redis behind a circuit breaker. */
export class Profiles implements AsyncDisposable {
  private readonly guard: Guard;
  private readonly known = new Map<string, Profile>();

  private constructor(
    private readonly redis: Redis,
    private readonly ports: Ports,
  ) {
    this.guard = protect(POLICY, { onEvent: ports.onEvent });
  }

  /** Resolves when Redis answers; rejects, and ends what it was given, when it can't be reached. */
  static async open(url: string, ports: Ports): Promise<Profiles> {
    const redis = new Redis(url, SOON);
    // What fails later is told by the commands.
    redis.on('error', () => undefined);
    const profiles = new Profiles(redis, ports);
    await once(redis, 'ready').catch((error: unknown) => abandon(profiles, error));
    return profiles;
  }

  /** A profile as it is. Rejects while Redis is broken, at once when the breaker is open. */
  async find(id: string): Promise<Profile> {
    const profile = await this.guard.execute(() => this.read(id));
    this.remember(profile);
    return profile;
  }

  /** A profile as it is, or as it was when it was found last. */
  recall(id: string): Promise<Profile> {
    return this.find(id).catch((error: unknown) => this.known.get(id) ?? Promise.reject(error));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.redis.disconnect();
    await this.ports.errors[Symbol.asyncDispose]();
  }

  private async read(id: string): Promise<Profile> {
    const kept = await this.redis.get(keyOf(id)).catch((error: unknown) => this.report(error));
    return kept === null ? this.fetch(id) : (JSON.parse(kept) as Profile); // we wrote it
  }

  private report(error: unknown): never {
    this.ports.errors.report(error);
    throw error;
  }

  private async fetch(id: string): Promise<Profile> {
    const profile = await this.ports.load(id);
    await this.redis.set(keyOf(id), JSON.stringify(profile), 'EX', LIFETIME);
    return profile;
  }

  private remember(profile: Profile): void {
    this.known.delete(profile.id);
    this.known.set(profile.id, profile);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
  }
}

/** Ends what failed at its beginning: else its client would go on connecting for ever. */
export async function abandon(profiles: Profiles, error: unknown): Promise<never> {
  await profiles[Symbol.asyncDispose]();
  throw error;
}

/** In seconds. */
const LIFETIME = 60;

const keyOf = (id: string): string => `profile:${id}`;
