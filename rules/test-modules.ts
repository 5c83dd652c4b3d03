import type { Project, ProjectFile } from './project-model.js';
import type { TestModule } from './structure.js';

/** A module of the manifest with the files that belong to it. */
export interface TestModuleFiles {
  readonly module: TestModule;
  readonly files: readonly ProjectFile[];
}

/** The manifest's modules that have files; that a glob matches nothing is a mistake of the policy. */
export function listTestModules({ structure, files }: Project): readonly TestModuleFiles[] {
  const modules = structure.tests.map((module) => ({
    module,
    files: files.filter(({ testModules }) => testModules.includes(module.name)),
  }));
  return modules.filter((it) => it.files.length > 0);
}
