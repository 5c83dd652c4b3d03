import { Breaker } from './breaker.js';
import { Bulkhead } from './bulkhead.js';
import { fillPorts } from './fill-ports.js';
import { nestGuards, type Guard, type GuardPorts } from './guard.js';
import { Retry } from './retry.js';
import { toSettings, type ResiliencePolicy, type ResilienceSettings } from './settings.js';
import { Timeout } from './timeout.js';

type MakeGuard = (settings: ResilienceSettings, ports: GuardPorts) => Guard | undefined;

/** From the outermost to the innermost: each retry asks the breaker, each attempt has its time. */
const ORDER: readonly MakeGuard[] = [
  ({ retry }, ports) => retry && new Retry(retry, ports),
  ({ breaker }, ports) => breaker && new Breaker(breaker, ports),
  ({ bulkhead }, ports) => bulkhead && new Bulkhead(bulkhead, ports),
  ({ timeout }, ports) => (timeout === undefined ? undefined : new Timeout(timeout, ports)),
];

/** Makes the guard that a policy asks for; what it leaves out is not done. */
export function protect(policy: ResiliencePolicy, ports: Partial<GuardPorts> = {}): Guard {
  const settings = toSettings(policy);
  const guards = ORDER.map((make) => make(settings, fillPorts(ports)));
  return nestGuards(guards.filter((guard) => guard !== undefined));
}
