import { setFlagsFromString } from 'node:v8';

/** What V8 is told of a process that ends after a second or two. */
export interface BriefRun {
  /** While it runs. */
  readonly running: readonly string[];
  /** Before it starts, where that can be chosen: of a process that reads, beside others. */
  readonly starting: readonly string[];
}

/** Has V8 take this process for one that ends soon. */
export function runBriefly(): void {
  for (const flag of briefRunOn(process.versions.v8).running) setFlagsFromString(flag);
}

const NOTHING: BriefRun = { running: [], starting: [] };

/**
 * Much garbage is never collected: the process ends first. As for functions, a brief run spends as
 * much time on optimising them as on running them, so that it is done later.
 */
const [CALM_COLLECTOR, READS_ALONE] = [
  ['--no-incremental-marking'],
  // The heap's sizes, in MiB, are what has to fill up before its garbage is collected. Many files have
  // as many readers as there are processors: what V8 did beside one would take turns from another.
  ['--initial-old-space-size=200', '--min-semi-space-size=16', '--single-threaded'],
];

const FLAGS: Readonly<Record<string, BriefRun>> = {
  11: briefRun(['--sparkplug', '--interrupt-budget=1000000']),
  13: briefRun(['--invocation-count-for-maglev=400', '--invocation-count-for-turbofan=100000']),
};

function briefRun(calmCompilers: readonly string[]): BriefRun {
  const running = [...calmCompilers, ...CALM_COLLECTOR];
  return { running, starting: [...running, ...READS_ALONE] };
}

/**
 * What a version of V8 is told, by its major version: one that does not know a flag says so in the
 * midst of our output, or does not start.
 */
export function briefRunOn(version: string): BriefRun {
  return FLAGS[version.split('.', 1)[0] ?? ''] ?? NOTHING;
}
