import type { Link } from './link-model.js';
import type { Place, Span } from './model.js';
import { NO_OUTLINE, type Declaration, type Outline, type TestFact } from './outline-model.js';
import type { Destination, Edge, Project, ProjectFile } from './project-model.js';
import { NO_STRUCTURE } from './structure.js';

const PLACE: Place & Span = { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 1 };

/** A link for tests: a plain import of `./b.js` that brings no names. */
export function buildLink(part: Partial<Link> = {}): Link {
  return { ...PLACE, specifier: './b.js', kind: 'import', typeOnly: false, names: [], ...part };
}

/** An edge for tests to a file of the project. */
export function buildEdge(file: string, part: Partial<Link> = {}): Edge {
  return { link: buildLink({ specifier: `./${file}`, ...part }), to: { kind: 'file', file } };
}

/** An edge for tests to anything. */
export function buildEdgeTo(to: Destination, part: Partial<Link> = {}): Edge {
  return { link: buildLink(part), to };
}

/** A declaration for tests: an exported function `load` of one line that uses nothing. */
export function buildDeclaration(part: Partial<Declaration> = {}): Declaration {
  const names = part.names ?? ['load'];
  const lists = { uses: [], usesTypes: [], assigns: [], exportedAs: names };
  const is = { isConstant: false, isCallable: true, asserts: false };
  return { ...PLACE, names, kind: 'function', lines: 1, ...lists, ...is, ...part };
}

/** A test for tests: `test('loads')`, without assertion. */
export function buildTest(part: Partial<TestFact> = {}): TestFact {
  const said = { title: 'loads', path: [], callee: 'test', comment: null, modifier: null };
  return { ...PLACE, kind: 'test', ...said, asserts: false, uses: [], calls: [], ...part };
}

/** An outline for tests that holds what is named, and nothing else. */
export function buildOutline(part: Partial<Outline> = {}): Outline {
  return { ...NO_OUTLINE, ...part };
}

/** A file for tests that belongs to no module and imports nothing. */
export function buildFile(part: Partial<ProjectFile> = {}): ProjectFile {
  const lists = { modules: [], testModules: [], edges: [] };
  const is = { isTest: false, isEntry: false, compositionRoot: null };
  return { file: 'a.ts', ...is, ...lists, outline: buildOutline(), ...part };
}

/** A project for tests of some files; what is computed of a graph is to be given. */
export function buildProject(files: readonly ProjectFile[], part: Partial<Project> = {}): Project {
  const byFile = new Map(files.map((file) => [file.file, file]));
  const graph = { components: () => [], freeSplits: () => [] };
  const computed = { ...graph, effectOf: () => null, placeOf: toPlaceIn(byFile) };
  const importersOf = (file: string): string[] => importersIn(files, file);
  const given = { files, asked: files, byFile, roots: new Set<string>(), structure: NO_STRUCTURE };
  return { ...given, ...computed, importersOf, ...part };
}

function toPlaceIn(files: Project['byFile']): Project['placeOf'] {
  return (file) => files.get(file) ?? buildFile({ file });
}

function importersIn(files: readonly ProjectFile[], target: string): string[] {
  const leads = ({ to }: Edge): boolean => to.kind === 'file' && to.file === target;
  return files.filter(({ edges }) => edges.some(leads)).map(({ file }) => file);
}
