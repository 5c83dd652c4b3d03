import path from 'node:path';
import { loadPolicy } from '../../policy/load.js';
import { openMemoryStore } from '../../policy/memory-store.js';
import { UPDATES, type Update } from './baseline.js';
import { PerformanceBook } from './performance-book.js';
import type { PerformancePlaces } from './performance-files.js';

/**
 * How a book is opened. Without a word results are kept in `.lintel/performance`, the baseline in
 * `performance-baseline.json`, both seen from the root.
 */
export interface PerformanceOptions extends Partial<PerformancePlaces> {
  /** What is measured, such as `infrastructure`: results are called so. */
  readonly name: string;
  /** The folder whose policy holds; the working directory without a word. */
  readonly root?: string;
  /** What becomes of the baseline; without a word what the variable `LINTEL_BASELINE` says. */
  readonly update?: Update | undefined;
  readonly now?: () => Date;
}

/** Opens the book of a run of performance tests, with the budgets of the policy. */
export async function openPerformance(options: PerformanceOptions): Promise<PerformanceBook> {
  const { name, root = process.cwd(), now = () => new Date() } = options;
  const { update = readUpdate(process.env) } = options;
  const { policy } = await loadPolicy(root, undefined, () => openMemoryStore());
  const { budgets } = policy.structure;
  return new PerformanceBook({ name, now, update, budgets, ...toPlaces(root, options) });
}

/** What a variable of the environment asks to do with the baseline. */
function readUpdate({ LINTEL_BASELINE: asked = '' }: NodeJS.ProcessEnv): Update | undefined {
  const update = UPDATES.find((it) => it === asked);
  if (asked === '' || update !== undefined) return update;
  throw new RangeError(`LINTEL_BASELINE is "${asked}". It must be ${UPDATES.join(' or ')}.`);
}

function toPlaces(root: string, { results, baseline }: PerformanceOptions): PerformancePlaces {
  const [folder, file] = [
    results ?? '.lintel/performance',
    baseline ?? 'performance-baseline.json',
  ];
  return { results: path.resolve(root, folder), baseline: path.resolve(root, file) };
}
