import type { LinkedName, LinkKind } from './link-model.js';
import type { Span } from './model.js';
import type { Declaration } from './outline-model.js';
import type { Edge, Project, ProjectFile } from './project-model.js';
import { reachAll } from './reach-all.js';

/** A declaration with the file that it stands in. */
export interface DeclaredIn {
  readonly file: ProjectFile;
  readonly declaration: Declaration;
}

/** A name that a file declares, imports, or exports. */
interface NameIn {
  readonly file: ProjectFile;
  readonly name: string;
  /** As others import it; else as it is known inside. */
  readonly isExport: boolean;
}

/** Stands for all that a module exports. */
const ALL = '*';

/** Some names as a file knows them. */
export interface NamesIn {
  readonly file: ProjectFile;
  readonly names: readonly string[];
}

/** Where names are followed. */
export interface Ground {
  readonly project: Project;
  readonly mayEnter: (file: ProjectFile) => boolean;
}

/**
 * Follows names through a project: to what is declared under them, in the same file or in those that
 * it imports, and on to what that uses. Files that are not to be entered are passed over.
 */
export function reachFrom(
  { file, names }: NamesIn,
  { project, mayEnter }: Ground,
): readonly DeclaredIn[] {
  const start = names.map((name) => ({ file, name, isExport: false }));
  const next = (it: NameIn) => nextAfter(it, project).filter((to) => mayEnter(to.file));
  return reachAll(start, { next, keyOf }).flatMap(declaredAs);
}

const keyOf = ({ file, name, isExport }: NameIn): string => `${file.file}\n${isExport}\n${name}`;

function nextAfter(name: NameIn, project: Project): NameIn[] {
  return [...declaredAs(name).flatMap(usedBy), ...importedAs(name, project)];
}

function declaredAs({ file, name, isExport }: NameIn): DeclaredIn[] {
  const { declarations } = file.outline;
  const found = declarations.filter((it) =>
    isExport ? isExportedAs(it, name) : it.names.includes(name),
  );
  // What exports by `module.exports` tells no names.
  const isUntold = name === ALL && found.length === 0;
  return (isUntold ? declarations : found).map((declaration) => ({ file, declaration }));
}

function isExportedAs({ exportedAs }: Declaration, name: string): boolean {
  return name === ALL ? exportedAs.length > 0 : exportedAs.includes(name);
}

const usedBy = ({ file, declaration }: DeclaredIn): NameIn[] =>
  declaration.uses.map((name) => ({ file, name, isExport: false }));

/** Where a name leads in other files. */
function importedAs(name: NameIn, project: Project): NameIn[] {
  const values = name.file.edges.filter(({ link }) => !link.typeOnly);
  return [...values.flatMap((edge) => namesBy(edge, name, project)), ...loadedBy(name, project)];
}

function namesBy(edge: Edge, asked: NameIn, project: Project): NameIn[] {
  const { names, kind } = edge.link;
  const brought = names.filter((it) => !it.typeOnly && brings(it, kind, asked));
  // `export * from` gives on what is asked for.
  const sought = brought.map(({ name, local }) => (local === ALL ? asked.name : name));
  const files = fileOf(edge, project);
  return files.flatMap((file) => sought.map((name) => ({ file, name, isExport: true })));
}

/** What is imported may be exported by a list of names further down. */
function brings({ local }: LinkedName, kind: LinkKind, { name, isExport }: NameIn): boolean {
  if (kind !== 're-export') return local === name;
  return isExport && (local === name || local === ALL || name === ALL);
}

/** `const a = require('./a')` tells no names: all of the other module may be meant. */
function loadedBy(name: NameIn, project: Project): NameIn[] {
  const spans = declaredAs(name).map(({ declaration }) => declaration);
  const untold = name.file.edges.filter(({ link }) => link.names.length === 0);
  const edges = untold.filter(({ link }) => spans.some((span) => holds(span, link)));
  const files = edges.flatMap((edge) => fileOf(edge, project));
  return files.map((file) => ({ file, name: ALL, isExport: true }));
}

function fileOf({ to }: Edge, { byFile }: Project): ProjectFile[] {
  const file = to.kind === 'file' ? byFile.get(to.file) : undefined;
  return file === undefined ? [] : [file];
}

const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
