import { ManualClock } from '../manual-clock.js';
import type { GuardPorts, ResilienceEvent } from './guard.js';

/** A world for guards in which time and chance are a test's, and every event is kept. */
export class GuardTrial implements GuardPorts {
  readonly clock = new ManualClock();
  readonly events: (ResilienceEvent & { readonly at: number })[] = [];

  constructor(readonly random = () => 0.5) {}

  readonly onEvent = (event: ResilienceEvent, at: number): void => {
    this.events.push({ ...event, at });
  };

  /** Waits through one sleep after the other, each as long as is said. */
  async waitOut(...sleeps: readonly number[]): Promise<void> {
    for (const milliseconds of sleeps) {
      await this.clock.untilSleeping(1);
      await this.clock.advance(milliseconds);
    }
  }

  /** The kinds of the events with their times. */
  get history(): readonly string[] {
    return this.events.map(({ kind, at }) => `${kind} at ${at}`);
  }

  get kinds(): readonly string[] {
    return this.events.map(({ kind }) => kind);
  }
}

export const fail = async (): Promise<never> => {
  throw new Error('the service failed');
};

/** An action that never ends by itself. */
export const hang = (): Promise<never> => new Promise(() => undefined);
