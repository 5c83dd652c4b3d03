import type { Declaration, Outline } from '../../rules/outline-model.js';

/** All that a module declares by one name, or by one pattern: an overloaded function, a merged type. */
export interface ModuleNode {
  readonly id: number;
  readonly declarations: readonly Declaration[];
  readonly names: readonly string[];
  readonly exports: readonly string[];
  /** Names of the top level that it refers to, as a value or as a type. */
  readonly uses: ReadonlySet<string>;
  readonly lines: number;
  /** Something of it is left when types are erased. */
  readonly isValue: boolean;
  /** It is nothing but data, which nobody assigns to. */
  readonly isConstant: boolean;
  readonly isFunction: boolean;
}

/** A module's declarations, and who declares which name. */
export interface ModuleNodes {
  readonly all: readonly ModuleNode[];
  readonly byName: ReadonlyMap<string, ModuleNode>;
}

/** Puts declarations that share a name together. */
export function toNodes({ declarations }: Outline): ModuleNodes {
  const assigned = new Set(declarations.flatMap(({ assigns }) => assigns));
  const all = [...groupByNames(declarations)].map((group, id) => toNode(group, id, assigned));
  const named = all.flatMap((node) => node.names.map((name) => [name, node] as const));
  return { all, byName: new Map(named) };
}

type Group = Declaration[];

function groupByNames(declarations: readonly Declaration[]): ReadonlySet<Group> {
  const groups = new Set<Group>();
  const byName = new Map<string, Group>();
  for (const declaration of declarations) groups.add(join(declaration, byName));
  return groups;
}

/** Puts a declaration to one that has a name in common with it. */
function join(declaration: Declaration, byName: Map<string, Group>): Group {
  const { names } = declaration;
  const group = names.map((name) => byName.get(name)).find((it) => it !== undefined) ?? [];
  for (const name of names) byName.set(name, group);
  group.push(declaration);
  return group;
}

function toNode(group: Group, id: number, assigned: ReadonlySet<string>): ModuleNode {
  const names = union(group, (it) => it.names);
  const exports = union(group, ({ exportedAs }) => exportedAs);
  const uses = new Set(group.flatMap((it) => [...it.uses, ...it.usesTypes]));
  const isState = names.some((name) => assigned.has(name));
  const nature = { ...natureOf(group), isConstant: !isState && group.every(isData) };
  return { id, declarations: group, names, exports, uses, ...nature };
}

const union = (group: Group, list: (it: Declaration) => readonly string[]): string[] => [
  ...new Set(group.flatMap(list)),
];

const natureOf = (group: Group): Pick<ModuleNode, 'lines' | 'isValue' | 'isFunction'> => ({
  lines: group.map(({ lines }) => lines).reduce((a, b) => a + b, 0),
  isValue: group.some(({ kind }) => kind !== 'type'),
  isFunction: group.some(({ isCallable }) => isCallable),
});

const isData = ({ kind, isConstant }: Declaration): boolean => kind === 'type' || isConstant;
