import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 optimise later: a run of a second or two spends as much time on optimising functions as on
 * running them.
 */
export function compileCalmly(): void {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag);
}

/** By V8's major version: one that does not know a flag says so in the midst of our output. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  11: ['--sparkplug', '--interrupt-budget=1000000'],
  13: ['--invocation-count-for-maglev=1000', '--invocation-count-for-turbofan=100000'],
};

/** The flags that a version of V8 is told. */
export function flagsFor(version: string): readonly string[] {
  return FLAGS[version.split('.', 1)[0] ?? ''] ?? [];
}
