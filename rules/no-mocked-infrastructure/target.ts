import { toPackageName } from '../package-name.js';
import type { Project, ProjectFile } from '../project-model.js';

/** A file of the project, or a package by its name. */
export type Target = ProjectFile | string;

/** What a mock replaces; null where that is not told. */
export function findTarget(specifier: string, file: ProjectFile, project: Project): Target | null {
  const to = file.edges.find(({ link }) => link.specifier === specifier)?.to;
  if (to?.kind === 'file') return project.byFile.get(to.file) ?? null;
  return specifier.startsWith('.') ? fileAt(specifier, file, project) : toPackageName(specifier);
}

const ENDINGS = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** A mock need not be imported beside: then the name is resolved by the files that there are. */
function fileAt(specifier: string, { file }: ProjectFile, { byFile }: Project): ProjectFile | null {
  const base = join(file, specifier);
  const bases = [base, base.replace(/\.[cm]?jsx?$/, ''), `${base}/index`];
  const names = bases.flatMap((it) => ENDINGS.map((ending) => `${it}${ending}`));
  const found = names.find((name) => byFile.has(name));
  return found === undefined ? null : byFile.get(found)!;
}

function join(file: string, specifier: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
