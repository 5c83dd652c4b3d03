import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 optimise later: a run of a second or two spends as much time on optimising functions as on
 * running them. A version that knows a flag no more ignores it.
 */
export function compileCalmly(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}

const FLAGS = ['--sparkplug', '--interrupt-budget=1000000'];
