import { setTimeout as sleep } from 'node:timers/promises';
import type { TestedCache } from 'lintel/testkit';

/** Values that change all the time: each change is told to one instance, and read by all. */
export class Churn {
  readonly #truth = new Map<string, string>();
  readonly #running: Promise<unknown>;
  #isOver = false;
  #changes = 0;

  constructor(
    readonly instances: readonly TestedCache[],
    readonly keys: readonly string[],
  ) {
    this.#running = Promise.all(keys.map((key) => this.#keepChanging(key)));
  }

  /** How many changes have been told. */
  get changes(): number {
    return this.#changes;
  }

  /** Resolves when the last change has been told; rejects if a read failed. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  /** The keys of which an instance gives something else than what is true. */
  async findStale(): Promise<readonly string[]> {
    const texts = await Promise.all(this.keys.map((key) => this.#readAll(key)));
    return this.keys.filter((key, index) =>
      texts[index]!.some((it) => it !== this.#truth.get(key)),
    );
  }

  async #keepChanging(key: string): Promise<void> {
    for (let turn = 0; !this.#isOver; turn += 1) {
      this.#truth.set(key, `version ${turn}`);
      await tell(this.instances[turn % this.instances.length]!, key);
      this.#changes += 1;
      await this.#readAll(key).then(() => sleep(PAUSE));
    }
  }

  #readAll(key: string): Promise<readonly (string | undefined)[]> {
    const load = async () => this.#truth.get(key);
    return Promise.all(this.instances.map((it) => it.read(key, load)));
  }
}

/** In milliseconds. */
const PAUSE = 20;

/** Whoever is told that it failed tries again. */
async function tell(cache: TestedCache, key: string): Promise<void> {
  const invalidate = () => cache.invalidate(key).then(...TOLD);
  while (!(await invalidate())) await sleep(PAUSE);
}

const TOLD = [() => true, () => false] as const;
