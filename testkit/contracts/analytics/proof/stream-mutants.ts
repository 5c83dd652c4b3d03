import { WebSocket } from 'ws';
import { streamSubject } from '../../../../integration/platform/analytics/stream-subject.js';
import type { Mutant } from '../../proof/mutants.js';
import type { StreamSubject, TestedConsumer, TestedStream } from '../stream-subject.js';
import { ConsumerView, seenAs, StreamView } from './stream-views.js';

const subject = (View: new (stream: TestedStream) => TestedStream): StreamSubject =>
  seenAs(View, streamSubject());

/** A stream whose consumers are seen through a view. */
const withConsumers = (View: new (consumer: TestedConsumer) => TestedConsumer): StreamSubject =>
  subject(
    class extends StreamView {
      override async subscribe(): Promise<TestedConsumer> {
        return new View(await this.it.subscribe());
      }
    },
  );

class NewestFirst extends ConsumerView {
  override get received(): readonly number[] {
    return this.it.received.toReversed();
  }
}

class Deaf extends ConsumerView {
  override get received(): readonly number[] {
    return [];
  }
}

class FirstOnly extends StreamView {
  #hasFirst = false;

  override async subscribe(): Promise<TestedConsumer> {
    const consumer = await this.it.subscribe();
    if (this.#hasFirst) return new Deaf(consumer);
    this.#hasFirst = true;
    return consumer;
  }
}

class Replayed extends ConsumerView {
  constructor(
    it: TestedConsumer,
    private readonly earlier: readonly number[],
  ) {
    super(it);
  }

  override get received(): readonly number[] {
    return [...this.earlier, ...this.it.received];
  }
}

class Replaying extends StreamView {
  readonly #published: number[] = [];

  override publish(value: number, padding?: string): void {
    this.#published.push(value);
    this.it.publish(value, padding);
  }

  override async subscribe(): Promise<TestedConsumer> {
    return new Replayed(await this.it.subscribe(), [...this.#published]);
  }
}

class Repeating extends ConsumerView {
  override get received(): readonly number[] {
    return this.wasCut ? [...this.it.received.slice(0, 1), ...this.it.received] : this.it.received;
  }
}

class SilentOnBreak extends ConsumerView {
  override get missed(): number {
    return this.wasCut ? 0 : this.it.missed;
  }
}

class SilentWhenSlow extends ConsumerView {
  override get missed(): number {
    return this.wasPaused ? 0 : this.it.missed;
  }
}

class InStep extends ConsumerView {
  constructor(
    it: TestedConsumer,
    private readonly all: readonly TestedConsumer[],
  ) {
    super(it);
  }

  override get received(): readonly number[] {
    return this.it.received.slice(0, Math.min(...this.all.map(({ received }) => received.length)));
  }
}

class AsTheSlowest extends StreamView {
  readonly #all: TestedConsumer[] = [];

  override async subscribe(): Promise<TestedConsumer> {
    const consumer = await this.it.subscribe();
    this.#all.push(consumer);
    return new InStep(consumer, this.#all);
  }
}

class Leaving extends ConsumerView {
  constructor(
    it: TestedConsumer,
    private readonly leave: () => void,
  ) {
    super(it);
  }

  override close(): void {
    this.leave();
    this.it.close();
  }
}

class NeverForgetting extends StreamView {
  #left = 0;

  override consumers(): number {
    return this.it.consumers() + this.#left;
  }

  override async subscribe(): Promise<TestedConsumer> {
    return new Leaving(await this.it.subscribe(), () => (this.#left += 1));
  }
}

const FORGETFUL = {
  connect: (address: string) => new WebSocket(address.replace(/\?.*/, '')),
};

/** For each demand a stream that it alone finds wanting. */
export const STREAM_MUTANTS: readonly Mutant<StreamSubject>[] = [
  {
    breaks: 'brings the newest first',
    caughtBy: 'brings each value once, in order',
    subject: withConsumers(NewestFirst),
  },
  {
    breaks: 'has ears for one consumer only',
    caughtBy: 'brings each value to all consumers',
    subject: subject(FirstOnly),
  },
  {
    breaks: 'brings a new consumer all that there ever was',
    caughtBy: 'begins with what is published after the subscription',
    subject: subject(Replaying),
  },
  {
    breaks: 'comes back without saying where it was',
    caughtBy: 'brings after a break what was published in it',
    subject: streamSubject({ client: FORGETFUL }),
  },
  {
    breaks: 'repeats a value after a break',
    caughtBy: 'brings nothing again after a break',
    subject: withConsumers(Repeating),
  },
  {
    breaks: 'passes over what a long break has lost',
    caughtBy: 'tells how much a break was too long for',
    subject: withConsumers(SilentOnBreak),
  },
  {
    breaks: 'sends whether or not it is read',
    caughtBy: 'lets no more wait for a slow consumer than it says',
    subject: streamSubject({ server: { highWater: Infinity } }),
  },
  {
    breaks: 'goes as slowly as its slowest consumer',
    caughtBy: 'lets a slow consumer hold up nobody else',
    subject: subject(AsTheSlowest),
  },
  {
    breaks: 'passes over what a slow consumer has lost',
    caughtBy: 'brings a slow consumer what it missed, or tells how much it was',
    subject: withConsumers(SilentWhenSlow),
  },
  {
    breaks: 'takes a new run for the one before',
    caughtBy: 'goes on when its source has begun anew',
    subject: streamSubject({ server: { name: 'metrics' } }),
  },
  {
    breaks: 'waits for ever',
    caughtBy: 'takes silence for a break',
    subject: streamSubject({ client: { silence: 1e9 } }),
  },
  {
    breaks: 'counts consumers that have left',
    caughtBy: 'forgets consumers that have left',
    subject: subject(NeverForgetting),
  },
];
