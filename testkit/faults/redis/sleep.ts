import { setTimeout as wait } from 'node:timers/promises';
import { parseDuration, showMilliseconds } from '../../duration.js';
import type { Fault } from '../fault.js';
import { heldFault, type Release } from '../held-fault.js';
import { openRedis, type RedisTarget } from './session.js';

/**
 * A Redis is busy for a while (DEBUG SLEEP) and answers nobody; healed as soon as that is over. A
 * server that isn't the kit's must allow it by `enable-debug-command`.
 */
export function redisSleep(target: RedisTarget, duration: string | number): Fault {
  const milliseconds = parseDuration(duration);
  const name = `sleep of ${showMilliseconds(milliseconds)}`;
  return heldFault(name, () => fallAsleep(target, milliseconds / 1000));
}

async function fallAsleep(target: RedisTarget, seconds: number): Promise<Release> {
  const session = await openRedis(target);
  const asleep = session.call('DEBUG', 'SLEEP', seconds).finally(() => session.disconnect());
  await Promise.race([asleep, wait(LONGEST_REFUSAL)]);
  // Who kills the server meanwhile has ended the sleep too.
  return () => asleep.catch(() => undefined);
}

/** In milliseconds. Who refuses to sleep says so at once. */
const LONGEST_REFUSAL = 20;
