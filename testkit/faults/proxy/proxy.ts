import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { findFileLedger } from '../../ledger/file-ledger.js';
import { lineOf } from '../../ledger/opened-at.js';
import { seededRandom, type Random } from '../../seeded-random.js';
import { Link } from './link.js';
import { resetSocket } from './reset-socket.js';
import { Weather } from './weather.js';

/** Where a proxy leads. */
export interface ProxyTarget {
  readonly host?: string;
  readonly port: number;
  /** What jitter is drawn from; the same seed draws the same. */
  readonly seed?: number;
}

/**
 * A TCP proxy in this process. Without faults what goes through it is what went in, byte for byte,
 * ends and resets included; only a refused connection shows as one that is reset.
 */
export class Proxy implements AsyncDisposable {
  readonly weather = new Weather();
  readonly links = new Set<Link>();
  readonly host = '127.0.0.1';
  readonly #server: Server;
  readonly #random: Random;
  #refuses = false;

  constructor(readonly target: ProxyTarget) {
    this.#random = seededRandom(target.seed ?? 1);
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (it) => this.#accept(it));
  }

  async listen(): Promise<this> {
    this.#server.listen(0, this.host);
    await once(this.#server, 'listening');
    return this;
  }

  /** Calls back when it has ended. */
  onClose(listener: () => void): void {
    this.#server.once('close', listener);
  }

  get port(): number {
    // A server that listens on a port has an address of this form.
    return (this.#server.address() as AddressInfo).port;
  }

  /** Resets all connections, and new ones until it is told otherwise. */
  async refuse(): Promise<void> {
    this.#refuses = true;
    for (const link of this.links) link.reset();
  }

  async welcome(): Promise<void> {
    this.#refuses = false;
  }

  /** Ends all connections, and the proxy. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const link of this.links) link.reset();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(client: Socket): void {
    if (this.#refuses) resetSocket(client);
    else this.#link(client);
  }

  #link(client: Socket): void {
    const { port, host = '127.0.0.1' } = this.target;
    const server = connect({ port, host, allowHalfOpen: true, noDelay: true });
    const link = new Link(client, server, { weather: this.weather, random: this.#random });
    this.links.add(link);
    client.on('close', () => this.links.delete(link));
  }
}

/**
 * Starts a proxy on a free port of this machine. A test file that leaves it open fails, if a ledger
 * is kept of it.
 */
export async function startProxy(target: ProxyTarget): Promise<Proxy> {
  const line = lineOf(startProxy);
  const proxy = await new Proxy(target).listen();
  const close = findFileLedger()?.enter({ what: 'proxy', line });
  if (close !== undefined) proxy.onClose(close);
  return proxy;
}
