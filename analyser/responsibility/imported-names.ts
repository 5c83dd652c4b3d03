import type { ProjectFile } from '../../rules/project-model.js';
import type { ModuleNode } from './module-nodes.js';

/** What stands behind each name that a file imports: a module, or one name of it. */
export type ImportedNames = ReadonlyMap<string, string>;

/**
 * Names are told apart, since parts that take different things from one collection of helpers have
 * little in common. A namespace stands for its module.
 */
export function importedNamesOf({ edges }: ProjectFile): ImportedNames {
  const named = edges.flatMap(({ link, to }) => {
    const from = 'file' in to ? to.file : link.specifier;
    return link.names.map(({ name, local }) => [local, `${from}#${name}`] as const);
  });
  return new Map(named);
}

/** What a group of declarations imports. */
export function importsOf(
  nodes: readonly ModuleNode[],
  imported: ImportedNames,
): ReadonlySet<string> {
  const used = nodes.flatMap(({ uses }) => [...uses]);
  return new Set(used.flatMap((name) => imported.get(name) ?? []));
}
