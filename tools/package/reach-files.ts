import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files that entries need, and these again: all that a package has to hold. */
export function reachFiles(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set(entries.map((entry) => path.normalize(entry)));
  for (const file of reached) linksOf(file).forEach((linked) => reached.add(linked));
  return reached;
}

/** What a file names by a relative path: what it imports, and what declarations import. */
const LINK = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["'](\.{1,2}\/[^"']+)["']/g;

function linksOf(file: string): readonly string[] {
  const named = Array.from(readFileSync(file, 'utf8').matchAll(LINK), ([, link = '']) => link);
  return named.flatMap((link) => findFile(path.join(path.dirname(file), link), file) ?? []);
}

/** Declarations name each other as the code that they declare. */
function findFile(linked: string, from: string): string | undefined {
  const isTypes = from.endsWith('.d.ts');
  const file = isTypes ? linked.replace(/\.js$/, '.d.ts') : linked;
  return existsSync(file) ? file : undefined;
}
