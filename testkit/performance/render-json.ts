import { mergeBuckets, timeOf, type Buckets } from './buckets.js';
import type { PerformanceReport, RatioEntry, ScenarioEntry } from './report.js';
import { nameOf, showLoad } from './scenario.js';
import type { ScenarioRun } from './scenario-run.js';

/** A report for programs: times are in milliseconds, histograms are pairs of a time and its count. */
export function renderJson({ scenarios, ratios, ...head }: PerformanceReport): string {
  const lists = { scenarios: scenarios.map(toScenario), ratios: ratios.map(toRatio) };
  return `${JSON.stringify({ version: 1, ...head, ...lists }, null, 2)}\n`;
}

function toScenario({ run, before, ...judged }: ScenarioEntry): object {
  const { scenario, calls, throughput, operations, saturation, calibration } = run;
  const head = { name: nameOf(scenario), kind: scenario.kind, load: showLoad(scenario) };
  const figures = { calls, throughput, times: timesOf(run), operations, saturation, calibration };
  const histogram = histogramOf(mergeBuckets(run.phases.flat()));
  const counts = { errors: countAlike(run.errors), histogram, before: histogramOf(before) };
  return { ...head, ...figures, ...judged, ...counts };
}

/** The times of a run that people read, in milliseconds. */
export function timesOf({ timeAt }: ScenarioRun): Readonly<Record<string, number>> {
  const entries = Object.entries(READ).map(([name, at]) => [name, round(timeAt(at))] as const);
  return Object.fromEntries(entries);
}

const READ = { p50: 50, p90: 90, p99: 99, p999: 99.9, max: 100, mean: null } as const;

/** Four digits: more were not measured. */
const round = (time: number): number => Number(time.toPrecision(4));

const histogramOf = (buckets: Buckets): readonly (readonly number[])[] =>
  buckets.map(([bucket, count]) => [round(timeOf(bucket)), count]);

/** How often each message came. */
export function countAlike(messages: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const message of messages) counts.set(message, (counts.get(message) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function toRatio({ run: { what, good, total }, budget }: RatioEntry): object {
  return { what, good, total, budget };
}
