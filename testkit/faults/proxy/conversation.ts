import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server of a test that does one thing with each connection. */
export class TestServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(readonly serve: (socket: Socket) => void) {
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (it) => this.#accept(it));
  }

  async listen(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get port(): number {
    // A server that listens on a port has an address of this form.
    return (this.#server.address() as AddressInfo).port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    this.serve(socket);
  }
}

/** Gives back whatever comes in. */
export const startEcho = (): Promise<TestServer> =>
  new TestServer((socket) => socket.pipe(socket)).listen();

/** The client's side of a conversation, and all that it saw. */
export class TestClient {
  readonly socket: Socket;
  readonly chunks: Buffer[] = [];
  /** How the connection ended: by an end, an error's code, or not at all. */
  ending: string | null = null;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    this.socket.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.socket.on('end', () => (this.ending ??= 'end'));
    this.socket.on('error', ({ code }: NodeJS.ErrnoException) => (this.ending = code ?? null));
  }

  get received(): Buffer {
    return Buffer.concat(this.chunks);
  }

  async untilReceived(count: number): Promise<string> {
    while (this.received.length < count && this.ending === null) await sleep(1);
    return this.received.toString();
  }

  async untilEnded(): Promise<string | null> {
    while (this.ending === null) await sleep(1);
    return this.ending;
  }
}
