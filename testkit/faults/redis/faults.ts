import type { Fault } from '../fault.js';
import { blow, heldFault, type Release } from '../held-fault.js';
import { withRedis, type RedisTarget } from './session.js';

/** Every connection of a client is closed, and those of subscribers; drivers make new ones. */
export function killClients(target: RedisTarget): Fault {
  return blow('clients killed', () =>
    withRedis(target, async (session) => {
      for (const type of ['pubsub', 'normal']) await session.call('CLIENT', 'KILL', 'TYPE', type);
    }),
  );
}

/** How much a Redis may hold, and what it does when there is more. */
export interface RedisMemory {
  readonly bytes: number;
  /** As `maxmemory-policy` has it: `noeviction` refuses writes, all others let keys go. */
  readonly policy?: string;
}

/** A Redis has less memory: it lets keys go (the ones unused for longest), or refuses writes. */
export function redisMemoryLimit(target: RedisTarget, { bytes, policy }: RedisMemory): Fault {
  const settings = { maxmemory: String(bytes), 'maxmemory-policy': policy ?? 'allkeys-lru' };
  const name = `memory limit of ${bytes} bytes, ${settings['maxmemory-policy']}`;
  return heldFault(name, () => configure(target, settings));
}

async function configure(target: RedisTarget, settings: Settings): Promise<Release> {
  const set = (values: Settings) =>
    withRedis(target, (session) => session.config('SET', ...Object.entries(values).flat()));
  const before = await readSettings(target, Object.keys(settings));
  await set(settings);
  return () => set(before);
}

type Settings = Readonly<Record<string, string>>;

function readSettings(target: RedisTarget, names: readonly string[]): Promise<Settings> {
  return withRedis(target, async (session) => {
    // It answers with names and values in turn.
    const said = (await session.config('GET', ...names)) as readonly string[];
    return Object.fromEntries(names.map((name) => [name, said[said.indexOf(name) + 1] ?? '']));
  });
}
