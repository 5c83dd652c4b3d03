import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSelfTimes, type CpuProfile, type SelfTime } from './cpu-profile.js';
import { sumByKind, type LinesOf } from './kinds-of-work.js';
import type { Profiled } from './render.js';

/** What the processes of a run spent their time with, from a profile of each. */
export function sumProcesses(profiles: readonly CpuProfile[]): Profiled {
  const all = profiles.map(readSelfTimes);
  const [readers, others] = [all.filter(isReader), all.filter((it) => !isReader(it))];
  const linesOf = rememberBundles();
  const sum = (times: readonly (readonly SelfTime[])[]) => sumByKind(times.flat(), linesOf);
  return { main: sum(others), readers: sum(readers), count: readers.length };
}

const isReader = (times: readonly SelfTime[]): boolean =>
  times.some(({ frame }) => frame.url.endsWith('/analyser/run/reader.js'));

/** Each bundle is read once. */
function rememberBundles(): LinesOf {
  const known = new Map<string, readonly string[]>();
  return (url) => {
    const lines = known.get(url) ?? readFileSync(fileURLToPath(url), 'utf8').split('\n');
    known.set(url, lines);
    return lines;
  };
}
