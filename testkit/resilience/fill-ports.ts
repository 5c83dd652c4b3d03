import { SYSTEM_CLOCK } from '../clock.js';
import type { GuardPorts } from './guard.js';

/** The world as it is, where nobody listens; what is handed in goes before it. */
export const fillPorts = (ports: Partial<GuardPorts>): GuardPorts => ({
  ...{ clock: SYSTEM_CLOCK, random: Math.random, onEvent: () => undefined },
  ...ports,
});
