import { setMaxListeners } from 'node:events';
import type { Clock } from '../clock.js';
import type { Random } from '../seeded-random.js';

/** What is guarded. It is handed the signal by which it is to stop. */
export type Action<T> = (signal: AbortSignal) => Promise<T> | T;

/** Runs actions under a policy. */
export interface Guard {
  execute<T>(action: Action<T>, signal?: AbortSignal): Promise<T>;
}

/** Something that a guard did; times are the clock's, in milliseconds. */
export type ResilienceEvent =
  | { readonly kind: 'retried'; readonly attempt: number; readonly delay: number }
  | { readonly kind: 'gave-up'; readonly because: 'attempts' | 'budget'; readonly error: unknown }
  | { readonly kind: 'opened' | 'half-opened' | 'closed' | 'rejected' }
  | { readonly kind: 'timed-out'; readonly after: number }
  | { readonly kind: 'fell-back'; readonly error: unknown };

/** What guards need of the world. */
export interface GuardPorts {
  readonly clock: Clock;
  readonly random: Random;
  /** Told of all that guards do. */
  readonly onEvent: (event: ResilienceEvent, at: number) => void;
}

/** The signal of calls that nobody aborts. */
export const NEVER = new AbortController().signal;
setMaxListeners(0, NEVER);

/** Puts guards into each other; the first one is outermost. */
export function nestGuards(guards: readonly Guard[]): Guard {
  return { execute: async (action, signal = NEVER) => nest(guards, action)(signal) };
}

function nest<T>(guards: readonly Guard[], action: Action<T>): Action<T> {
  let nested = action;
  for (const guard of guards.toReversed()) nested = within(guard, nested);
  return nested;
}

function within<T>(guard: Guard, action: Action<T>): Action<T> {
  return (signal) => guard.execute(action, signal);
}
