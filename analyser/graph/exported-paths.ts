import { isRecord, type Manifest } from './manifests.js';
import { textsIn } from './texts-in.js';

const MAIN = ['source', 'module', 'main', 'types', 'typings', 'browser'];

/** The files that a package may mean by a subpath (`.`, `./sub`), the likeliest first. */
export function exportedPaths({ fields }: Manifest, subpath: string): string[] {
  const exported = exportsFor(fields['exports'], subpath);
  const main = subpath === '.' ? MAIN.flatMap((field) => textsIn(fields[field])) : [];
  return [...exported, ...main, subpath === '.' ? 'dist/index.js' : `dist/${subpath}`, subpath];
}

function exportsFor(exported: unknown, subpath: string): string[] {
  const hasPaths = isRecord(exported) && Object.keys(exported).some((key) => key.startsWith('.'));
  if (!hasPaths) return subpath === '.' ? textsIn(exported) : [];
  const entries = Object.entries(exported as Readonly<Record<string, unknown>>);
  return entries.flatMap(([key, value]) => fill(key, textsIn(value), subpath));
}

/** `./a/*` stands for all that begins and ends so; what the star is goes into the targets. */
function fill(key: string, targets: readonly string[], subpath: string): readonly string[] {
  const [head, tail] = key.split('*');
  if (tail === undefined) return key === subpath ? targets : [];
  const fits = subpath.startsWith(head!) && subpath.endsWith(tail);
  const star = subpath.slice(head!.length, subpath.length - tail.length);
  return fits ? targets.map((target) => target.replaceAll('*', star)) : [];
}
