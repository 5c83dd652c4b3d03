import type { ProjectFile } from '../../rules/project-model.js';
import { findHubs } from './hubs.js';
import { importedNamesOf, importsOf, type ImportedNames } from './imported-names.js';
import { toNodes, type ModuleNodes } from './module-nodes.js';
import { uniteModule, type Group } from './unite.js';
import type { Users } from './users.js';

/** Declarations that belong together, with who and what they have to do with. */
export interface Part {
  /** Its value declarations, in the order of the file. */
  readonly nodes: Group;
  readonly exports: readonly string[];
  /** How many of the exports are used within the project. */
  readonly known: number;
  readonly lines: number;
  readonly imports: ReadonlySet<string>;
  readonly importers: ReadonlySet<string>;
}

/** Takes a module apart as far as its references allow. */
export function partsOf(file: ProjectFile, users: Users): readonly Part[] {
  const nodes = toNodes(file.outline);
  if (!mayFallApart(nodes)) return [];
  const module = { nodes, hubs: findHubs(nodes), imported: importedNamesOf(file) };
  return uniteModule(module).map((group) => toPart(group, { users, imported: module.imported }));
}

/** What declares types and data only, or one thing only, can't. */
function mayFallApart({ all }: ModuleNodes): boolean {
  const exported = all.filter((it) => it.isValue && it.exports.length > 0);
  return exported.length > 1 && exported.some(({ isConstant }) => !isConstant);
}

interface Around {
  readonly users: Users;
  readonly imported: ImportedNames;
}

function toPart(group: Group, { users, imported }: Around): Part {
  const nodes = group.filter(({ isValue }) => isValue);
  const exports = nodes.flatMap((node) => node.exports);
  const lines = group.map((node) => node.lines).reduce((a, b) => a + b, 0);
  return { nodes, exports, lines, imports: importsOf(group, imported), ...askedOf(exports, users) };
}

/** Who takes a module whole takes each part of it. */
function askedOf(exports: readonly string[], users: Users): Pick<Part, 'known' | 'importers'> {
  const whole = users.get('*');
  const known = whole === undefined ? exports.filter((name) => users.has(name)) : exports;
  const importers = ['*', ...exports].flatMap((name) => [...(users.get(name) ?? [])]);
  return { known: known.length, importers: new Set(importers) };
}
