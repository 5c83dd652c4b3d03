import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Random } from '../../seeded-random.js';
import { resetSocket } from './reset-socket.js';
import type { Weather } from './weather.js';

/** What travels: bytes, the end of them, or a reset. */
type Cargo = Buffer | 'end' | 'reset';

interface Parcel {
  readonly cargo: Cargo;
  /** When it came in; milliseconds of `performance.now()`. */
  readonly since: number;
  /** How much of the jitter it gets, from 0 to 1. */
  readonly share: number;
}

/** Where bytes come from and go to, and what befalls them between. */
export interface Route {
  readonly from: Socket;
  readonly to: Socket;
  readonly weather: Weather;
  readonly random: Random;
}

/** Bytes on their way that may be held before their source is asked to wait. */
const MOST_HELD = 1024 * 1024;

/** One direction of a connection. Nothing is lost, doubled or reordered, whatever the weather. */
export class Flow {
  readonly #parcels: Parcel[] = [];
  readonly #stopped = new AbortController();
  #held = 0;
  #isDelivering = false;

  constructor(readonly route: Route) {
    const { from, to } = route;
    to.on('close', () => this.stop());
    from.on('data', (bytes: Buffer) => this.#take(bytes));
    from.on('end', () => this.#take('end'));
    // A socket that was destroyed by an error says so here; the error itself has nothing to add.
    from.on('error', () => this.#take('reset'));
  }

  /** Lets go of all that is on its way. */
  stop(): void {
    this.#stopped.abort();
    this.#parcels.length = 0;
  }

  #take(cargo: Cargo): void {
    if (this.#stopped.signal.aborted) return;
    this.#parcels.push({ cargo, since: performance.now(), share: this.route.random() });
    this.#hold(cargo, 1);
    // It rejects when the connection has ended: there is nobody left to deliver to.
    if (!this.#isDelivering) this.#deliverAll().catch(() => this.stop());
  }

  #hold(cargo: Cargo, sign: 1 | -1): void {
    this.#held += typeof cargo === 'string' ? 0 : sign * cargo.length;
    if (this.#held > MOST_HELD) this.route.from.pause();
    else if (this.route.from.isPaused()) this.route.from.resume();
  }

  async #deliverAll(): Promise<void> {
    this.#isDelivering = true;
    let next: Parcel | undefined;
    while ((next = this.#parcels[0]) !== undefined) await this.#deliver(next);
    this.#isDelivering = false;
  }

  async #deliver(parcel: Parcel): Promise<void> {
    await this.#ripen(parcel);
    await DELIVER[kindOf(parcel.cargo)](this, parcel.cargo as never);
    this.#parcels.shift();
    this.#hold(parcel.cargo, -1);
  }

  /** The weather may change while a parcel waits, so its time is worked out anew. */
  async #ripen(parcel: Parcel): Promise<void> {
    const { weather } = this.route;
    const { signal } = this.#stopped;
    for (let wait = this.#waitOf(parcel); wait > 0; wait = this.#waitOf(parcel)) {
      await (wait === Infinity ? weather.untilChange(signal) : weather.pass(wait, signal));
    }
  }

  #waitOf({ cargo, since, share }: Parcel): number {
    const { weather } = this.route;
    if (weather.isBlack) return Infinity;
    const delay = weather.sum('latency') + share * weather.sum('jitter');
    const extra = cargo === 'end' ? weather.sum('closeDelay') : 0;
    return since + delay + extra - performance.now();
  }

  async writeAll(bytes: Buffer): Promise<void> {
    for (let rest = bytes; rest.length > 0;) rest = await this.#writeSome(rest);
  }

  /** Through a narrow way bytes go a fiftieth of a second's worth at a time. */
  async #writeSome(bytes: Buffer): Promise<Buffer> {
    const { bytesPerSecond } = this.route.weather;
    const count = Math.ceil(Math.min(bytes.length, Math.max(1, bytesPerSecond / 50)));
    await this.#write(bytes.subarray(0, count));
    await this.#rest((count / bytesPerSecond) * 1000);
    return bytes.subarray(count);
  }

  async #write(bytes: Buffer): Promise<void> {
    if (!this.route.to.write(bytes)) await once(this.route.to, 'drain', this.#stopped);
  }

  /** Between two pieces it may have become dark. */
  async #rest(milliseconds: number): Promise<void> {
    const { weather } = this.route;
    const { signal } = this.#stopped;
    if (milliseconds > 0) await weather.pass(milliseconds, signal);
    while (weather.isBlack) await weather.untilChange(signal);
  }
}

function kindOf(cargo: Cargo): 'bytes' | 'end' | 'reset' {
  return typeof cargo === 'string' ? cargo : 'bytes';
}

/** How each kind of cargo is handed over. */
const DELIVER = {
  bytes: (flow: Flow, bytes: Buffer) => flow.writeAll(bytes),
  end: async ({ route }: Flow) => void route.to.end(),
  reset: async ({ route }: Flow) => void resetSocket(route.to),
} as const;
