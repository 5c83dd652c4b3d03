import type { Fault } from './fault.js';

/** Makes whole what was broken. */
export type Release = () => Promise<unknown>;

/**
 * A fault that holds from `apply` to `heal`. `hold` breaks something and returns what makes it
 * whole. Applied twice it holds once; a heal that fails can be tried again.
 */
export function heldFault(name: string, hold: () => Promise<Release>): Fault {
  const held: Promise<Release>[] = [];
  return { name, apply: () => take(held, hold), heal: () => letGo(held) };
}

type Held = Promise<Release>[];

async function take(held: Held, hold: () => Promise<Release>): Promise<void> {
  if (held.length === 0) held.push(hold());
  await held[0]!.catch((error: unknown) => {
    // What could not be taken is not held.
    held.splice(0);
    throw error;
  });
}

async function letGo(held: Held): Promise<void> {
  const release = await held[0];
  await release?.();
  held.splice(0);
}

/** Breaks something and returns what makes it whole; what fails halfway is made whole at once. */
export async function breakOrUndo(act: () => Promise<unknown>, undo: Release): Promise<Release> {
  await act().catch(async (error: unknown) => {
    await undo().catch((another: unknown) => Promise.reject(neither(error, another)));
    throw error;
  });
  return undo;
}

const neither = (...errors: readonly unknown[]): AggregateError =>
  new AggregateError(errors, `Neither applied nor made whole: ${errors.join(' And: ')}`);

/** A fault that is over as soon as it was applied: clients recover by themselves. */
export function blow(name: string, apply: () => Promise<void>): Fault {
  return { name, apply, heal: () => Promise.resolve() };
}
