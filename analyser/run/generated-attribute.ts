import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isGitTop } from '../../policy/locate.js';
import type { Area } from './listing.js';

/** The files that `.gitattributes` marks as `linguist-generated`; git is asked only if one does. */
export function findGenerated({ root, git }: Area, files: readonly string[]): ReadonlySet<string> {
  const inside = [...foldersOf(files)].map((folder) => path.join(root, folder));
  if (files.length === 0 || ![...inside, ...foldersAbove(root)].some(marksGenerated)) {
    return new Set();
  }
  const args = ['check-attr', '-z', '--stdin', 'linguist-generated'];
  return new Set(toGenerated(git(args, `${files.join('\0')}\0`)));
}

/** The folders above a root as far as git's top, whose attributes hold below them. */
function foldersAbove(folder: string): string[] {
  const outer = path.dirname(folder);
  return isGitTop(folder) || outer === folder ? [] : [outer, ...foldersAbove(outer)];
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

/** git prints three fields for each file: its path, the attribute, and the value, maybe empty. */
function toGenerated(output: Buffer | null): string[] {
  const fields = output?.toString('utf8').split('\0') ?? [];
  return fields.filter((_, index) => index % 3 === 0 && !OFF.has(fields[index + 2] ?? 'unset'));
}
