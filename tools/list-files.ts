import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { RuleIds } from './plans/indexes.js';

const NOT_OURS: ReadonlySet<string> = new Set(['node_modules', 'dist', 'fixtures', 'templates']);

/** The project's own files below a folder, with forward slashes, in order. */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = entries.filter(({ name }) => !NOT_OURS.has(name) && !name.startsWith('.'));
  return own.flatMap((entry) => listEntry(path.posix.join(folder, entry.name), entry)).sort();
}

const listEntry = (file: string, entry: Dirent): string[] =>
  entry.isDirectory() ? listFiles(file) : [file];

/** The folders of rules/, each named for its rule, by what the rules are asked of. */
export function listRules(): RuleIds {
  const folders = readdirSync('rules', { withFileTypes: true }).filter((it) => it.isDirectory());
  const ids = folders.map(({ name }) => name).sort();
  return { ofFiles: ids.filter((id) => !isOfProject(id)), ofProjects: ids.filter(isOfProject) };
}

const isOfProject = (id: string): boolean =>
  /: ProjectRule\b/.test(readFileSync(`rules/${id}/rule.ts`, 'utf8'));
