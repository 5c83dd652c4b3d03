import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Whether a file of declarations says of a specifier what it stands for. */
export type AmbientModules = (specifier: string) => boolean;

/** Opens what `declare module '…'` says in a project; its files are read when it is asked first. */
export function openAmbientModules(root: string, files: ReadonlySet<string>): AmbientModules {
  const opened: { names?: readonly string[] } = {};
  const read = (): string[] =>
    declarationsIn(files).flatMap((file) => namesIn(path.join(root, file)));
  return (specifier) => (opened.names ??= read()).some((name) => matches(name, specifier));
}

/** The files of declarations in a project. */
export const declarationsIn = (files: ReadonlySet<string>): string[] =>
  [...files].filter((file) => /\.d\.[cm]?ts$/.test(file));

const DECLARED = /\bdeclare\s+module\s+(['"])(.+?)\1/g;

function namesIn(file: string): string[] {
  try {
    return Array.from(readFileSync(file, 'utf8').matchAll(DECLARED), ([, , name]) => name!);
  } catch {
    // It has vanished since it was listed.
    return [];
  }
}

/** A star in a declared name stands for anything. */
function matches(name: string, specifier: string): boolean {
  const [head, tail] = name.split('*');
  if (tail === undefined) return name === specifier;
  return specifier.startsWith(head!) && specifier.endsWith(tail);
}
