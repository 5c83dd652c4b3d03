import { NO_STRUCTURE, type ModuleDeclaration, type Structure } from './structure.js';

/** Modules for tests: each holds the folder of its name, and is otherwise free. */
export function buildModules(
  modules: Readonly<Record<string, Partial<ModuleDeclaration>>>,
): Structure {
  const declared = Object.entries(modules).map(([name, part]): ModuleDeclaration => {
    return { name, files: [`${name}/**`], entry: [], mayUse: {}, externals: 'free', ...part };
  });
  return { ...NO_STRUCTURE, modules: declared };
}
