import type { EventEmitter } from 'node:events';
import type { Server, Socket } from 'node:net';
import { lineOf, type Opening } from './opened-at.js';

/** Something that is open, and the line that opened it. */
export interface Entry {
  readonly what: string;
  readonly line: string;
}

/** What was left open, each with the line that opened it. */
export class LeftOpen extends Error {
  constructor(readonly entries: readonly Entry[]) {
    const lines = entries.map(({ what, line }) => `  ${what}, opened at ${line}`);
    const count = entries.length === 1 ? '1 thing was' : `${entries.length} things were`;
    super([`${count} left open. Close what these lines opened:`, ...lines].join('\n'));
    this.name = 'LeftOpen';
    // A runner then shows the code of these lines, and not of this one.
    this.stack = [String(this), ...entries.map(({ line }) => `    at ${line}`)].join('\n');
  }
}

/** Anything that can be closed, and says so. */
interface Closing {
  once(event: 'close', listener: () => void): unknown;
}

/** Keeps account of what is opened through it: a test file that leaves something open fails. */
export class Ledger {
  /** What is to be done when the tests of the file and their hooks are over; none may fail. */
  readonly last: (() => Promise<unknown>)[] = [];
  readonly #open = new Map<unknown, Entry>();

  /** What is open now, in the order in which it was opened. */
  get entries(): readonly Entry[] {
    return [...this.#open.values()];
  }

  /** Throws a `LeftOpen` if something is open. */
  check(): void {
    if (this.#open.size > 0) throw this.leftOpen();
  }

  /** What says what is open now. */
  leftOpen(): LeftOpen {
    return new LeftOpen(this.entries);
  }

  /** Takes down a server, until it has closed. */
  server<S extends Server>(server: S): S {
    return this.#untilClosed(server, { what: 'server', line: lineOf(this.server) });
  }

  /** Takes down a connection, until it has closed. */
  connection<S extends Socket>(socket: S): S {
    return this.#untilClosed(socket, { what: 'connection', line: lineOf(this.connection) });
  }

  /**
   * Takes down anything else, such as a pool; the result tells that it was closed. Where a function
   * opens it for others, name that: the line is then that of its caller.
   */
  open(what: string, opening: Opening = this.open): () => void {
    return this.enter({ what, line: lineOf(opening) });
  }

  /** Takes down what was opened at a line that is known; the result tells that it was closed. */
  enter(entry: Entry): () => void {
    this.#open.set(entry, entry);
    return () => void this.#open.delete(entry);
  }

  /** A timer that is open until it has run or is cleared by `clear`. */
  timeout(callback: () => void, milliseconds: number): NodeJS.Timeout {
    const entry = { what: `timer of ${milliseconds} ms`, line: lineOf(this.timeout) };
    const timer = setTimeout(() => this.#run(timer, callback), milliseconds);
    this.#open.set(timer, entry);
    return timer;
  }

  #run(timer: NodeJS.Timeout, callback: () => void): void {
    this.#open.delete(timer);
    callback();
  }

  /** A timer that runs again and again until it is cleared by `clear`. */
  interval(callback: () => void, milliseconds: number): NodeJS.Timeout {
    const timer = setInterval(callback, milliseconds);
    this.#open.set(timer, { what: `timer every ${milliseconds} ms`, line: lineOf(this.interval) });
    return timer;
  }

  clear(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    this.#open.delete(timer);
  }

  /** Listens to an event until the function that it returns is called. */
  listen(emitter: EventEmitter, event: string, listener: Listener): () => void {
    const entry = { what: `listener to "${event}"`, line: lineOf(this.listen) };
    emitter.on(event, listener);
    this.#open.set(entry, entry);
    return () => void (emitter.off(event, listener) && this.#open.delete(entry));
  }

  #untilClosed<C extends Closing>(closing: C, entry: Entry): C {
    this.#open.set(closing, entry);
    closing.once('close', () => this.#open.delete(closing));
    return closing;
  }
}

// A listener takes whatever its event hands it.
type Listener = (...args: unknown[]) => void;
