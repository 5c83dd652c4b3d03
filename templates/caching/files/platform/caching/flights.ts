/** A read that is under way, for all who ask meanwhile. */
export interface Flight {
  /** Whether something was invalidated since it began: then it leaves no near copy. */
  isStale: boolean;
  readonly tags: readonly string[];
}

type Flying<T> = Flight & { readonly landing: Promise<T> };

type Begin<T> = (flight: Flight) => Promise<T>;

/** The reads of this process that are under way: whoever asks for the same joins. */
export class Flights<T> {
  readonly #flying = new Map<string, Flying<T>>();

  join(name: string, tags: readonly string[], begin: Begin<T>): Promise<T> {
    return (this.#flying.get(name) ?? this.#takeOff(name, tags, begin)).landing;
  }

  /** Lets nobody join any more who asks after an invalidation of the value, or of a tag of it. */
  detach(name: string): void {
    for (const [key, flying] of this.#flying) {
      if (key === name || flying.tags.includes(name)) this.leave(key, flying);
    }
  }

  detachAll(): void {
    for (const [key, flying] of this.#flying) this.leave(key, flying);
  }

  protected leave(name: string, flight: Flight): void {
    flight.isStale = true;
    this.#flying.delete(name);
  }

  #takeOff(name: string, tags: readonly string[], begin: Begin<T>): Flying<T> {
    const flight = { isStale: false, tags };
    const landing = begin(flight).finally(() => this.#land(name, flying));
    const flying = Object.assign(flight, { landing });
    this.#flying.set(name, flying);
    return flying;
  }

  #land(name: string, flying: Flying<T>): void {
    if (this.#flying.get(name) === flying) this.#flying.delete(name);
  }
}
