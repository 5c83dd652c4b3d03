import type { ConfirmChannel, GetMessage } from 'amqplib';
import type { DeadLetter, DeadLetters } from 'lintel/testkit';
import { analyseFailures } from './failure-report.js';
import { publish, type RabbitLink } from './rabbit-link.js';
import { exclusively } from './rabbit-lock.js';
import { copyProperties, toLetter } from './rabbit-message.js';
import { deadName } from './rabbit-queues.js';

/** What is done with a dead letter before it goes. */
type LetGo = (channel: ConfirmChannel, message: GetMessage) => Promise<void>;

/** Dead letters that nobody else has meanwhile. */
interface Held {
  readonly channel: ConfirmChannel;
  readonly messages: readonly GetMessage[];
}

/** RabbitMQ shows a message to one at a time only: who looks holds all, and puts them back. */
export class RabbitDeadLetters implements DeadLetters {
  readonly #dead: string;

  constructor(
    private readonly link: RabbitLink,
    private readonly name: string,
  ) {
    this.#dead = deadName(name);
  }

  list(): Promise<readonly DeadLetter[]> {
    return this.#hold(async ({ messages }) => messages.map(toLetter));
  }

  /** A letter is acknowledged when the queue has its job, with no note of its attempts. */
  reprocess(ids?: readonly string[]): Promise<number> {
    const giveBack: LetGo = (channel, message) => {
      const { content } = message;
      return publish(channel, { queue: this.name, content, options: copyProperties(message) });
    };
    return this.#hold((held) => letGo(held, giveBack, ids));
  }

  discard(ids: readonly string[]): Promise<number> {
    return this.#hold((held) => letGo(held, () => Promise.resolve(), ids));
  }

  async report() {
    return analyseFailures(await this.list());
  }

  #hold<T>(use: (held: Held) => Promise<T>): Promise<T> {
    return exclusively(this.link, `${this.#dead}.lock`, async (channel) => {
      const used = await use({ channel, messages: await takeAll(channel, this.#dead) });
      channel.nackAll(true);
      // The broker answers when what was put back is there again.
      await channel.checkQueue(this.#dead);
      return used;
    });
  }
}

async function letGo({ channel, messages }: Held, before: LetGo, ids?: readonly string[]) {
  const chosen = messages.filter((it) => ids === undefined || ids.includes(toLetter(it).id));
  for (const message of chosen) {
    await before(channel, message);
    channel.ack(message);
  }
  return chosen.length;
}

async function takeAll(channel: ConfirmChannel, queue: string): Promise<readonly GetMessage[]> {
  const messages: GetMessage[] = [];
  for (;;) {
    const message = await channel.get(queue);
    if (message === false) return messages;
    messages.push(message);
  }
}
