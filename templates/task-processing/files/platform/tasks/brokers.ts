import { setTimeout as sleep } from 'node:timers/promises';
import { rabbitmq, redis, start, type Running } from 'lintel/testkit';

export type BrokerName = 'redis' | 'rabbitmq';

/** A broker that runs. */
type Broker = Running & { readonly url: string };

/** What is written is on the disk before it is answered, so that it outlives the server. */
const DURABLE = { appendonly: 'yes', appendfsync: 'always' };

/** RabbitMQ may forget a queue that was declared a moment before it is killed. In milliseconds. */
const SETTLED = 1000;

/** The brokers of a test module. */
export class Brokers {
  readonly #started = new Map<BrokerName, Broker>();

  async start(): Promise<void> {
    const both = await Promise.all([start(redis({ settings: DURABLE })), start(rabbitmq())]);
    for (const broker of both) this.#started.set(broker.service, broker);
  }

  get(name: BrokerName): Broker {
    const broker = this.#started.get(name);
    if (broker === undefined) throw new Error(`${name} has not been started.`);
    return broker;
  }

  /**
   * Kills a broker, and starts it again at its place, with what it had written. What is begun while
   * it is down has ended too when this resolves.
   */
  async restart(name: BrokerName, begin: () => unknown = () => undefined): Promise<void> {
    const [process] = this.get(name).processes;
    await sleep(SETTLED);
    process?.signal('SIGKILL');
    await process?.ended;
    await Promise.all([begin(), this.get(name).restart()]);
  }

  async stop(): Promise<void> {
    for (const broker of this.#started.values()) await broker.stop();
  }
}
