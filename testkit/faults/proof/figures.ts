import type { Outcome } from './trial.js';

/** What came of one trial: of which fault, and what. */
export interface Record {
  readonly title: string;
  readonly outcome: Outcome;
}

/** A row for each fault: how often it was put to a client, and how long that took, as Markdown. */
export function tableFigures(records: readonly Record[]): string {
  const titles = [...new Set(records.map(({ title }) => title))].toSorted();
  const rows = titles.map((title) => {
    const outcomes = records.filter((it) => it.title === title).map(({ outcome }) => outcome);
    return [title, String(outcomes.length), ...TIMES.map((time) => spread(outcomes.flatMap(time)))];
  });
  return [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const HEAD = ['fault', 'trials', 'ms to what the client sees', 'ms from heal to success'];

const TIMES = [({ times }: Outcome) => times, ({ recoveries }: Outcome) => recoveries];

/** The smallest, the median and the largest. */
function spread(figures: readonly number[]): string {
  const sorted = figures.toSorted((one, other) => one - other).map(Math.round);
  return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].join(' – ');
}
