/** What is under way, so that who stops can wait for it. What fails has been seen to elsewhere. */
export class UnderWay {
  readonly #running = new Set<Promise<unknown>>();

  /** Resolves when it has ended, either way. */
  add(work: Promise<unknown>): Promise<unknown> {
    const running = work.catch(() => undefined);
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  async end(): Promise<void> {
    await Promise.all(this.#running);
  }
}
