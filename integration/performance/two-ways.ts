import { protect, startProxy, type Guard, type Proxy } from 'lintel/testkit';
import { Accounts } from './queries.js';

/** A way to the database that can be broken. */
interface Way {
  readonly proxy: Proxy;
  readonly accounts: Accounts;
}

/** The database by two ways, so that one may break: put your own failover in its place. */
export class TwoWays implements AsyncDisposable {
  readonly #attempt: Guard = protect({ timeout: '1s' });

  private constructor(readonly ways: readonly [Way, Way]) {}

  static async open(url: string): Promise<TwoWays> {
    return new TwoWays([await openWay(url), await openWay(url)]);
  }

  /** Reads by the first way, or else by the second. */
  read(): Promise<string> {
    const [first, second] = this.ways;
    return this.#readBy(first).catch(() => this.#readBy(second));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { proxy, accounts } of this.ways) {
      await accounts[Symbol.asyncDispose]();
      await proxy[Symbol.asyncDispose]();
    }
  }

  #readBy({ accounts }: Way): Promise<string> {
    return this.#attempt.execute(() => accounts.readNext());
  }
}

async function openWay(url: string): Promise<Way> {
  const proxy = await startProxy({ port: Number(new URL(url).port) });
  return { proxy, accounts: new Accounts({ connectionString: leadThrough(proxy, url) }) };
}

/** The same address by way of a proxy. */
export function leadThrough({ host, port }: Proxy, url: string): string {
  return Object.assign(new URL(url), { host: `${host}:${port}` }).href;
}
