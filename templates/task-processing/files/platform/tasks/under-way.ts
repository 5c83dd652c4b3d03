/** What is under way, so that who stops can wait for it. */
export class UnderWay {
  readonly #running = new Set<Promise<unknown>>();

  /** Gives the work itself back: what it fails by is for its caller to see to. */
  add<T>(work: Promise<T>): Promise<T> {
    const running = work.catch(() => undefined);
    this.#running.add(running);
    void running.then(() => this.#running.delete(running));
    return work;
  }

  async end(): Promise<void> {
    await Promise.all(this.#running);
  }
}
