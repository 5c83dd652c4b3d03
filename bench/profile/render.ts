import { renderList, renderTable } from '../results.js';
import { TITLES } from './kinds-of-work.js';

/** Milliseconds by kind of work. */
export type Sums = ReadonlyMap<string, number>;

/** What the processes of a run spent their time with. */
export interface Profiled {
  readonly main: Sums;
  /** All readers together. */
  readonly readers: Sums;
  readonly count: number;
}

/** The part of the page of results that is on what a run spends its time with. */
export function renderProfile(profiled: Profiled, machine: readonly string[]): string {
  const rows = TITLES.map((title) => toRow(title, profiled)).filter(hasTime);
  const columns = ['work', 'main process, ms', `readers (${profiled.count}), ms`, 'share'];
  return [HEAD, renderList(machine), renderTable(columns, rows)].join('\n\n');
}

const HEAD = `## Profile

Written by \`npm run bench:profile\`: where the time goes of a cold run on the whole corpus, with the
two limits on, by the samples that V8 takes of the main thread of each process. Threads that compile
and collect beside it, and Node before it starts to sample, are not in it.`;

function toRow(title: string, { main, readers }: Profiled): readonly string[] {
  const [here, there] = [main.get(title) ?? 0, readers.get(title) ?? 0];
  const share = (100 * (here + there)) / (sum(main) + sum(readers));
  return [title, here.toFixed(0), there.toFixed(0), `${share.toFixed(0)} %`];
}

const hasTime = ([, here, there]: readonly string[]): boolean => here !== '0' || there !== '0';

const sum = (sums: Sums): number => [...sums.values()].reduce((a, b) => a + b, 0);
