import { readFileSync } from 'node:fs';
import path from 'node:path';
import { splitNul } from './git.js';
import type { Area } from './listing.js';

/** The files that `.gitattributes` marks as `linguist-generated`; git is asked only if one does. */
export function findGenerated({ root, git }: Area, files: readonly string[]): ReadonlySet<string> {
  const folders = [...foldersOf(files)].map((folder) => path.join(root, folder));
  if (!folders.some(marksGenerated)) return new Set();
  const args = ['check-attr', '-z', '--stdin', 'linguist-generated'];
  return new Set(toGenerated(splitNul(git(args, `${files.join('\0')}\0`))));
}

/** All folders that files are in, and theirs, as far as the root. */
function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set(['.']);
  for (const file of files) {
    let folder = path.posix.dirname(file);
    for (; !folders.has(folder); folder = path.posix.dirname(folder)) folders.add(folder);
  }
  return folders;
}

function marksGenerated(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, '.gitattributes'), 'utf8').includes('linguist-generated');
  } catch {
    // Most folders have no such file.
    return false;
  }
}

const OFF: ReadonlySet<string> = new Set(['unspecified', 'unset', 'false']);

/** git prints three fields for each file: its path, the attribute, and the value. */
function toGenerated(fields: readonly string[]): string[] {
  return fields.filter((_, index) => index % 3 === 0 && !OFF.has(fields[index + 2] ?? 'unset'));
}
