import { parseDuration, showMilliseconds } from '../../duration.js';
import type { Fault } from '../fault.js';
import type { Proxy } from './proxy.js';
import type { Toxic } from './weather.js';

/** A duration such as `100ms`, or milliseconds. */
type Duration = string | number;

/** Everything arrives later, each way; up to `jitter` later still, as chance has it. */
export function latency(proxy: Proxy, delay: Duration, jitter: Duration = 0): Fault {
  const toxic = { latency: parseDuration(delay), jitter: parseDuration(jitter) };
  const extra = toxic.jitter > 0 ? ` and up to ${showMilliseconds(toxic.jitter)} more` : '';
  return weatherFault(proxy, `latency of ${showMilliseconds(toxic.latency)}${extra}`, toxic);
}

/** So many bytes a second get through, each way and connection. */
export function bandwidth(proxy: Proxy, bytesPerSecond: number): Fault {
  if (!(bytesPerSecond > 0))
    throw new RangeError(`A bandwidth is more than 0, not ${bytesPerSecond}.`);
  return weatherFault(proxy, `bandwidth of ${bytesPerSecond} bytes/s`, { bytesPerSecond });
}

/** Nothing gets through, and nobody is told; healed, it all arrives, as after a cut cable. */
export function blackhole(proxy: Proxy): Fault {
  return weatherFault(proxy, 'blackhole', { isBlack: true });
}

/** The end of a connection arrives later than its last byte. */
export function slowClose(proxy: Proxy, delay: Duration): Fault {
  const closeDelay = parseDuration(delay);
  return weatherFault(proxy, `close that takes ${showMilliseconds(closeDelay)}`, { closeDelay });
}

/** All connections are reset, and new ones as soon as they are made. */
export function reset(proxy: Proxy): Fault {
  return { name: 'reset', apply: () => proxy.refuse(), heal: () => proxy.welcome() };
}

/**
 * The server's ends of all connections vanish, and the clients are not told: they may write, and
 * hear nothing. New connections work. Healed, the clients see the old ones reset.
 */
export function halfOpen(proxy: Proxy): Fault {
  return {
    name: 'half-open connections',
    apply: async () => proxy.links.forEach((link) => link.loseServer()),
    heal: async () => proxy.links.forEach((link) => link.endHalfOpen()),
  };
}

function weatherFault({ weather }: Proxy, name: string, toxic: Toxic): Fault {
  return { name, apply: async () => weather.add(toxic), heal: async () => weather.remove(toxic) };
}
