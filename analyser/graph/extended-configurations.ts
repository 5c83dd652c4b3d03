import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { foldersAbove } from './manifests.js';

/**
 * These tsconfigs, and what they name by `extends` and `references`, and so on, wherever that lies.
 * All paths are absolute. What is not there is among them.
 */
export function followConfigurations(configurations: readonly string[]): ReadonlySet<string> {
  const known = new Set(configurations);
  // What is added meanwhile is gone through as well.
  for (const file of known) for (const named of namedIn(file)) known.add(named);
  return known;
}

/** A tsconfig holds comments, so that no parser of JSON takes it; what a comment names does no harm. */
const NAMING = /"(?:extends|path)"\s*:\s*("[^"]*"|\[[^\]]*\])/g;

function namedIn(file: string): string[] {
  const values = Array.from(readText(file).matchAll(NAMING), ([, value]) => value!);
  const names = values.flatMap((value) =>
    Array.from(value.matchAll(/"([^"]+)"/g), ([, it]) => it!),
  );
  return names.map((name) => locate(name, path.dirname(file)));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Whether it is there is asked by who knows its name.
    return '';
  }
}

/** The file or package behind a name in a tsconfig of a folder; where there is none, its path. */
function locate(name: string, folder: string): string {
  const own = path.resolve(folder, name);
  const bases = [own, ...foldersAbove(folder).map((it) => path.join(it, 'node_modules', name))];
  const places = bases.flatMap((base) => [path.join(base, TSCONFIG), `${base}.json`, base]);
  const found = places.find((place) => existsSync(place));
  return found === undefined ? own : realpathSync(found);
}

const TSCONFIG = 'tsconfig.json';
