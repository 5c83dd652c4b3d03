import { undergo, type Outcome, type Trial } from './trial.js';

/** A trial that only has to be begun. */
export interface ReadyTrial extends Pick<Trial<never>, 'title' | 'sees' | 'within'> {
  undergo(): Promise<Outcome>;
}

/** A world that comes to be with its first trial, and the trials that take place in it. */
export class Ground<World extends AsyncDisposable> implements AsyncDisposable {
  private readonly opened: Promise<World>[] = [];

  constructor(
    private readonly open: () => Promise<World>,
    private readonly trials: readonly Trial<World>[],
  ) {}

  get ready(): readonly ReadyTrial[] {
    return this.trials.map((trial) => {
      const { title, sees, within } = trial;
      return { title, sees, within, undergo: async () => undergo(trial, await this.world()) };
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const world of this.opened) await (await world)[Symbol.asyncDispose]();
  }

  private world(): Promise<World> {
    if (this.opened.length === 0) this.opened.push(this.open());
    return this.opened[0]!;
  }
}
