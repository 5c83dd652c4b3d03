/** Who holds a connection, and since when. */
export interface Holder {
  /** The line that took it. */
  readonly line: string;
  readonly since: number;
}

/** Who holds connections now: a connection that nobody gives back is named by its line. */
export class Holders {
  readonly #held = new Map<unknown, Holder>();

  take(connection: unknown, holder: Holder): void {
    this.#held.set(connection, holder);
  }

  giveBack(connection: unknown): void {
    this.#held.delete(connection);
  }

  /** Those who have held one for so many milliseconds, the longest first. */
  longerThan(milliseconds: number): readonly Holder[] {
    const latest = performance.now() - milliseconds;
    return [...this.#held.values()].filter(({ since }) => since <= latest);
  }
}

type AnyFunction = (...args: never[]) => unknown;

/** The holder that is about to take a connection by calling `entry`. */
export function toHolder(entry: AnyFunction): Holder {
  const trace = { stack: '' };
  Error.captureStackTrace(trace, entry);
  const line = trace.stack.split('\n')[1] ?? 'an unknown line';
  return { line: line.trim().replace(/^at /, ''), since: performance.now() };
}
