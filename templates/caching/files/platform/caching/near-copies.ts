/** What this process keeps of a value, to answer without asking the store. */
export interface NearCopy {
  readonly text: string | undefined;
  readonly tags: readonly string[];
  /** On the clock of this process, in milliseconds. */
  readonly until: number;
}

/** The copies of this process; the one that was asked for least lately goes first. */
export class NearCopies {
  readonly #copies = new Map<string, NearCopy>();
  readonly #bearers = new Map<string, Set<string>>();
  #evictions = 0;

  constructor(readonly limit: number) {}

  /** How many copies went to make room. */
  get evictions(): number {
    return this.#evictions;
  }

  find(name: string): NearCopy | undefined {
    const copy = this.#copies.get(name);
    if (copy === undefined) return undefined;
    this.#remove(name);
    if (copy.until <= performance.now()) return undefined;
    this.#add(name, copy);
    return copy;
  }

  put(name: string, copy: NearCopy): void {
    this.#remove(name);
    this.#add(name, copy);
    if (this.#copies.size > this.limit) this.#evictOldest();
  }

  /** Forgets a value, or all that bears a tag. */
  forget(name: string): void {
    for (const bearer of [name, ...(this.#bearers.get(name) ?? [])]) this.#remove(bearer);
  }

  clear(): void {
    this.#copies.clear();
    this.#bearers.clear();
  }

  #add(name: string, copy: NearCopy): void {
    this.#copies.set(name, copy);
    for (const tag of copy.tags) {
      this.#bearers.set(tag, (this.#bearers.get(tag) ?? new Set()).add(name));
    }
  }

  #remove(name: string): void {
    for (const tag of this.#copies.get(name)?.tags ?? []) this.#unlist(tag, name);
    this.#copies.delete(name);
  }

  #unlist(tag: string, name: string): void {
    const bearers = this.#bearers.get(tag);
    bearers?.delete(name);
    if (bearers?.size === 0) this.#bearers.delete(tag);
  }

  #evictOldest(): void {
    const [oldest = ''] = this.#copies.keys();
    this.#remove(oldest);
    this.#evictions += 1;
  }
}
