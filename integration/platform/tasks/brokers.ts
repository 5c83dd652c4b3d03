import { setTimeout as sleep } from 'node:timers/promises';
import {
  kill,
  rabbitmq,
  redis,
  start,
  type RunningRabbit,
  type RunningRedis,
} from 'lintel/testkit';

export type BrokerName = 'redis' | 'rabbitmq';

/** A broker that runs. */
type Broker = RunningRabbit | RunningRedis;

/** What is written is on the disk before it is answered, so that it outlives the server. */
const DURABLE = { appendonly: 'yes', appendfsync: 'always' };

/** How long what was begun goes on before its broker is killed. In milliseconds. */
const BEGUN = 1000;

/**
 * RabbitMQ writes down some time later that a queue was declared; until then a kill loses it. One
 * that keeps its declarations in Khepri has no such log, and writes at once.
 */
const WRITE_DOWN = 'catch mnesia:sync_log(), ok.';

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
    const broker = this.get(name);
    await sleep(BEGUN);
    if (broker.service === 'rabbitmq') await broker.evaluate(WRITE_DOWN);
    await kill(broker, broker.processes[0]!.name).apply();
    await Promise.all([begin(), broker.restart()]);
  }

  async stop(): Promise<void> {
    for (const broker of this.#started.values()) await broker.stop();
  }
}
