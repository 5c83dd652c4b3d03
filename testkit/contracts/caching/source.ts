import { setTimeout as sleep } from 'node:timers/promises';
import type { TestedCache } from './cache-subject.js';

/** Where the values of a key come from, for a cache to be put in front of. */
export class Source {
  loads = 0;
  #gate: Promise<void> = Promise.resolve();

  constructor(public text: string | undefined) {}

  /** What the source says now is what a load gives, however long it takes. */
  readonly load = async (): Promise<string | undefined> => {
    this.loads += 1;
    const { text } = this;
    await this.#gate;
    return text;
  };

  /** Holds all loads that begin from now on until the returned function is called. */
  hold(): () => void {
    const gate = { open: (): void => undefined };
    this.#gate = new Promise((resolve) => (gate.open = resolve));
    return () => gate.open();
  }

  /** Resolves when so many loads have begun, or the time is over. */
  async untilBegun(loads: number, milliseconds = LONGEST): Promise<void> {
    await becomes(() => this.loads >= loads, milliseconds);
  }
}

/** How long something may take that takes milliseconds on a machine that isn't busy. */
export const LONGEST = 3_000;

/** A source that says something else at each load, so that its text tells which load it is from. */
export function numberedSource() {
  const source = { loads: 0, load: async () => `load ${(source.loads += 1)}` };
  return source;
}

/** A source of the old value whose loads are held until `release` is called. */
export function heldSource() {
  const source = new Source('old');
  return { source, release: source.hold() };
}

/** Lets a cache read a value twice, so that it is at hand; the source has then changed. */
export async function haveOld(cache: TestedCache, tags: readonly string[] = [], key = 'key') {
  const source = new Source('old');
  await cache.read(key, source.load, tags);
  await cache.read(key, source.load, tags);
  source.text = 'new';
  return source;
}

/** Whether it becomes so within the time. */
export async function becomes(isSo: Question, longest = LONGEST): Promise<boolean> {
  const end = performance.now() + longest;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await sleep(5);
  }
  return true;
}

/** Whether reads give the new value within the time. */
export function readsSoon(read: () => Promise<string | undefined>): Promise<boolean> {
  return becomes(async () => (await read()) === 'new');
}

type Question = () => boolean | Promise<boolean>;
