import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSelfTimes, type CpuProfile, type SelfTime } from './cpu-profile.js';
import { readSources, sumByKind, type SourcesOf } from './kinds-of-work.js';
import type { Profiled } from './render.js';

/** What the processes of a run spent their time with, from a profile of each. */
export function sumProcesses(profiles: readonly CpuProfile[]): Profiled {
  const all = profiles.map(readSelfTimes);
  const [readers, others] = [all.filter(isReader), all.filter((it) => !isReader(it))];
  const sourcesOf = rememberBundles();
  const sum = (times: readonly (readonly SelfTime[])[]) => sumByKind(times.flat(), sourcesOf);
  return { main: sum(others), readers: sum(readers), count: readers.length };
}

const isReader = (times: readonly SelfTime[]): boolean =>
  times.some(({ frame }) => frame.url.endsWith('/analyser/run/reader.js'));

/** Each bundle is read once. */
function rememberBundles(): SourcesOf {
  const known = new Map<string, ReturnType<SourcesOf>>();
  return (url) => {
    const sources = known.get(url) ?? readSources(readFileSync(fileURLToPath(url), 'utf8'));
    known.set(url, sources);
    return sources;
  };
}
