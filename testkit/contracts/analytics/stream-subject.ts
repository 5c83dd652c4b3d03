import type { NamedSubject } from '../case.js';

/** A consumer of a stream, on a connection of its own. */
export interface TestedConsumer {
  /** The values that it was brought, in their order. */
  readonly received: readonly number[];
  /** How many it was told that it has missed. */
  readonly missed: number;
  /** Stops reading, as a consumer does that is too slow. */
  pause(): void;
  resume(): void;
  /** Breaks its connection as networks do, and keeps it from coming back. */
  cut(): void;
  /** Lets it come back, by itself. */
  restore(): void;
  /** Lets nothing more come through its connection, without breaking it. */
  freeze(): void;
  /** Ends it for good. */
  close(): void;
}

/** A stream that is being tested. */
export interface TestedStream extends AsyncDisposable {
  /** How many values it keeps for who comes back. */
  readonly keeps: number;
  /** How many bytes it lets wait for one consumer. */
  readonly holds: number;
  publish(value: number, padding?: string): void;
  /** Ends when the consumer is brought what is published from now on. */
  subscribe(): Promise<TestedConsumer>;
  /** How many bytes wait now, for all consumers together. */
  waiting(): number;
  /** How many consumers are connected. */
  consumers(): number;
  /** Ends the source and begins it anew at the same place, without its memory. */
  restart?(): Promise<void>;
}

export interface StreamSettings {
  /** A consumer that hears nothing for so long takes its connection for broken. In milliseconds. */
  readonly silence: number;
}

/** A kind of stream; it may lack `restart` and `silence`. */
export interface StreamSubject extends NamedSubject {
  open(settings?: StreamSettings): Promise<TestedStream>;
}
