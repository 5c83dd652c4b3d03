import { groupBy, Groups, overlapOf } from './groups.js';
import { importsOf, type ImportedNames } from './imported-names.js';
import type { ModuleNode, ModuleNodes } from './module-nodes.js';
import { THRESHOLDS } from './thresholds.js';
import { familiesOf, stemsOf } from './words.js';

/** A module's declarations but its hubs, and what stands behind the names that it imports. */
export interface Module {
  readonly nodes: ModuleNodes;
  readonly hubs: ReadonlySet<ModuleNode>;
  readonly imported: ImportedNames;
}

/** Declarations that belong together. */
export type Group = readonly ModuleNode[];

/** What binds declarations together, in order: what comes later sees what came before. */
const BINDINGS = [byReferences, byStems, byFamilies, byImports];

/** Puts declarations together that refer to each other, or that something says are one thing. */
export function uniteModule(module: Module): readonly Group[] {
  const groups = new Groups(module.nodes.all.length);
  for (const bind of BINDINGS) bind(module, groups);
  return groupsIn(module, groups);
}

const bound = ({ nodes, hubs }: Module): ModuleNode[] => nodes.all.filter((it) => !hubs.has(it));

function groupsIn(module: Module, groups: Groups): Group[] {
  return [...groupBy(bound(module), ({ id }) => [groups.rootOf(id)]).values()];
}

/** Types of the module count as well, and so do its variables. */
function byReferences(module: Module, groups: Groups): void {
  for (const node of bound(module)) {
    const used = [...node.uses].flatMap((name) => module.nodes.byName.get(name) ?? []);
    groups.uniteAll([node, ...used.filter((it) => !module.hubs.has(it))].map(({ id }) => id));
  }
}

const exported = (module: Module): ModuleNode[] =>
  bound(module).filter(({ isValue, exports }) => isValue && exports.length > 0);

/** A word that half of a module's names hold is the module's subject, and binds none of them. */
function byStems(module: Module, groups: Groups): void {
  const all = exported(module);
  const byStem = groupBy(all, ({ names }) => names.flatMap(stemsOf));
  const telling = [...byStem.values()].filter(({ length }) => length < all.length / 2);
  for (const nodes of telling) uniteNodes(nodes, groups);
}

function byFamilies(module: Module, groups: Groups): void {
  const families = groupBy(exported(module), ({ names }) => names.slice(0, 1).flatMap(familiesOf));
  for (const nodes of families.values()) uniteNodes(nodes, groups);
}

const uniteNodes = (nodes: readonly ModuleNode[], groups: Groups): void =>
  groups.uniteAll(nodes.map(({ id }) => id));

/** What over half of the parts import tells nothing of any. */
function byImports(module: Module, groups: Groups): void {
  const parts = groupsIn(module, groups).filter((group) => group.some(({ isValue }) => isValue));
  uniteAlike(parts, tellingOf(parts.map((part) => importsOf(part, module.imported))), groups);
}

type Imports = ReadonlySet<string>;

function tellingOf(imports: readonly Imports[]): readonly Imports[] {
  if (imports.length <= 2) return imports;
  const users = groupBy(imports, (names) => names);
  const isTelling = (name: string): boolean => users.get(name)!.length <= imports.length / 2;
  return imports.map((names) => new Set([...names].filter(isTelling)));
}

/** A part by one of its declarations, with what it imports. */
interface Needy {
  readonly id: number;
  readonly imports: Imports;
}

/** Only parts that import something can be alike; a module may have thousands that do not. */
function uniteAlike(parts: readonly Group[], imports: readonly Imports[], groups: Groups): void {
  const all = parts.map((part, index) => ({ id: part[0]!.id, imports: imports[index]! }));
  const needy = all.filter((it) => it.imports.size > 0);
  for (const part of needy) {
    groups.uniteAll(needy.filter((it) => isAlike(part, it)).map(({ id }) => id));
  }
}

const isAlike = (a: Needy, b: Needy): boolean =>
  overlapOf(a.imports, b.imports) >= THRESHOLDS.alikeByImports;
