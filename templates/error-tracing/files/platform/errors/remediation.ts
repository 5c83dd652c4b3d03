import { setTimeout as sleep } from 'node:timers/promises';
import type { Notify } from './alerts.js';
import type { Tracing } from './tracing.js';

/** What a service of the platform can be healed by. */
export interface Remedy {
  /** As logs name what is healed: `redis`. */
  readonly name: string;
  /** Whether it answers; a check that rejects is a no. */
  readonly check: () => Promise<unknown>;
  /** Tries to heal it. */
  readonly act: () => Promise<unknown>;
}

/** How often a remedy is tried, and how long it may take to work. */
export interface Patience {
  readonly attempts: number;
  /** In milliseconds, for each attempt. */
  readonly recovery: number;
}

/** How a remediation ended; `healthy` is one that nothing was done for. */
export type Outcome = 'healthy' | 'healed' | 'escalated';

/** Tells a person that all attempts were in vain. */
export type Escalate = (name: string, reason: unknown) => Promise<unknown>;

/** What an alert is answered with; notes the outcomes, as they come. */
export const healing =
  (remediation: Remediation, remedy: Remedy, outcomes: Outcome[]): Notify =>
  async ({ state }) => {
    if (state === 'firing') outcomes.push(await remediation.heal(remedy));
  };

const PATIENCE: Patience = { attempts: 3, recovery: 5_000 };

/** In milliseconds. */
const INTERVAL = 20;

/** Heals what alerts tell of: looks, acts, and looks whether that has helped. */
export class Remediation {
  private readonly underWay = new Map<string, Promise<Outcome>>();

  constructor(
    private readonly tracing: Tracing,
    private readonly escalate: Escalate,
    private readonly patience = PATIENCE,
  ) {}

  /** Heals a service. Who asks while that is under way gets the same outcome. */
  heal(remedy: Remedy): Promise<Outcome> {
    const running = this.underWay.get(remedy.name) ?? this.begin(remedy);
    this.underWay.set(remedy.name, running);
    return running;
  }

  private begin(remedy: Remedy): Promise<Outcome> {
    const work = this.tracing.run(`remediation of ${remedy.name}`, async (span) => {
      const outcome = await this.work(remedy);
      span.setAttribute('remediation.outcome', outcome);
      return outcome;
    });
    return work.finally(() => this.underWay.delete(remedy.name));
  }

  private async work(remedy: Remedy): Promise<Outcome> {
    if (await answers(remedy)) return 'healthy';
    let reason: unknown = 'It did not answer in time.';
    for (let attempt = 1; attempt <= this.patience.attempts; attempt += 1)
      if ((reason = await this.attempt(remedy)) === null) return 'healed';
    await this.escalate(remedy.name, reason);
    return 'escalated';
  }

  /** Null where it has helped, or why it has not. */
  private attempt(remedy: Remedy): Promise<unknown> {
    const work = () => this.act(remedy);
    return this.tracing.run(`restart of ${remedy.name}`, work).then(
      () => null,
      (error: unknown) => error,
    );
  }

  private async act(remedy: Remedy): Promise<void> {
    await remedy.act();
    if (!(await this.recovers(remedy))) throw new Error(`${remedy.name} is down.`);
  }

  private async recovers(remedy: Remedy): Promise<boolean> {
    const end = performance.now() + this.patience.recovery;
    while (!(await answers(remedy))) {
      if (performance.now() > end) return false;
      await sleep(INTERVAL);
    }
    return true;
  }
}

const answers = ({ check }: Remedy): Promise<boolean> =>
  check().then(
    () => true,
    () => false,
  );
