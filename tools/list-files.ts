import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';

const NOT_OURS: ReadonlySet<string> = new Set(['node_modules', 'dist', 'fixtures']);

/** The project's own files below a folder, with forward slashes, in order. */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = entries.filter(({ name }) => !NOT_OURS.has(name) && !name.startsWith('.'));
  return own.flatMap((entry) => listEntry(path.posix.join(folder, entry.name), entry)).sort();
}

const listEntry = (file: string, entry: Dirent): string[] =>
  entry.isDirectory() ? listFiles(file) : [file];

/** The folders of rules/, each named for its rule. */
export function listRules(): string[] {
  const folders = readdirSync('rules', { withFileTypes: true }).filter((it) => it.isDirectory());
  return folders.map(({ name }) => name).sort();
}
