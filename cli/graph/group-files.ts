import type { ProjectFile, Project } from '../../rules/project-model.js';
import type { Level } from './graph.js';

/** Tells the node that a file belongs to. */
export type NodeOf = (file: ProjectFile) => string;

/** At which level files are grouped, and how. */
export function toNodeOf({ files }: Pick<Project, 'files'>, level: Level): NodeOf {
  if (level === 'file') return ({ file }) => file;
  const base = commonFolder(files.map(({ file }) => file));
  return ({ file, modules: [module] }) => module ?? folderBelow(base, file);
}

/** The folder that all files lie in, with a slash at its end; empty for the root. */
function commonFolder(files: readonly string[]): string {
  const [first = '', last = ''] = [files[0], files.at(-1)];
  let end = 0;
  for (let at = 0; at < first.length && first[at] === last[at]; at += 1) {
    if (first[at] === '/') end = at + 1;
  }
  return first.slice(0, end);
}

/** The folder of a file right below another; that one itself for what lies in it bare. */
function folderBelow(base: string, file: string): string {
  const end = file.indexOf('/', base.length);
  return end < 0 ? base || './' : file.slice(0, end + 1);
}
