import { isMap } from 'node:util/types';
import type { BatchSize, HandleBatch, HandleJob, Job } from 'lintel/testkit';

/** A job that waits for its batch, and how its delivery is settled. */
interface Waiting {
  readonly job: Job;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Puts jobs that come one by one together, and settles each by itself. */
export class Batcher {
  readonly #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly handle: HandleBatch,
    private readonly size: BatchSize,
  ) {}

  readonly take: HandleJob = (job) =>
    new Promise<void>((resolve, reject) => this.#collect({ job, resolve, reject }));

  #collect(waiting: Waiting): void {
    const isFull = this.#waiting.push(waiting) >= this.size.size;
    if (isFull) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), this.size.linger);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#settle(this.#waiting.splice(0, this.size.size));
  }

  /** A handler that fails as a whole has failed for each of its jobs. */
  async #settle(batch: readonly Waiting[]): Promise<void> {
    const handled = Promise.resolve(batch.map(({ job }) => job)).then(this.handle);
    const errors = await handled.then(checkMap).catch((error: unknown) => new AllFailed(error));
    for (const waiting of batch) settleOne(waiting, errors.get(waiting.job.id));
  }
}

/** Handlers are written by others: one that tells nothing of its jobs has not done them. */
function checkMap(errors: unknown): ReadonlyMap<string, unknown> {
  if (isMap(errors)) return errors as ReadonlyMap<string, unknown>;
  const [right, wrong] = ['a map of errors by the ids of jobs', typeof errors];
  throw new TypeError(`A batch handler resolved to ${wrong}; let it resolve to ${right}.`);
}

function settleOne({ resolve, reject }: Waiting, error: unknown): void {
  if (error === undefined) resolve();
  else reject(error);
}

class AllFailed {
  constructor(private readonly error: unknown) {}

  get(): unknown {
    return this.error;
  }
}
