import { listBrought, nameOfBrought, type Brought } from '../brought-services.js';
import type { FileViolation, Project, ProjectFile, ProjectRule } from '../project-model.js';
import { toService } from '../service-packages.js';
import type { TestModule } from '../structure.js';
import { listTestModules } from '../test-modules.js';
import { violationAt } from '../violation-at.js';
import type { DeclaredServicesOptions } from './options.js';

/** A test module uses the services that it says it uses, and no others (C4). */
export const rule: ProjectRule<DeclaredServicesOptions> = {
  id: 'declared-services',
  demand: 'A test module imports only what brings services that the manifest gives it.',
  needsOutline: true,
  judge(project) {
    const modules = listTestModules(project);
    const uses = modules.flatMap(({ module, files }) =>
      files.flatMap((file) => usesOf(file, module, project)),
    );
    const violations = uses.filter(({ isDeclared }) => !isDeclared).map(toViolation);
    return { judged: uses.length, violations };
  },
};

interface Use {
  readonly file: ProjectFile;
  readonly module: TestModule;
  readonly brought: Brought;
  readonly isDeclared: boolean;
}

function usesOf(file: ProjectFile, module: TestModule, project: Project): Use[] {
  const declared = new Set(module.services.map(toService));
  return listBrought(file, project).map((brought) => {
    const { effect, services } = brought;
    const isDeclared = [effect ?? '', ...services].some((name) => declared.has(name));
    return { file, module, brought, isDeclared };
  });
}

function toViolation({ file, module, brought }: Use): FileViolation {
  const message = describe(brought.by, nameOfBrought(brought), module);
  return violationAt(file, brought.at, { symbol: '<module>', message });
}

function describe(by: string, service: string, { name, services }: TestModule): string {
  const declared = services.map((it) => `\`${it}\``).join(', ') || 'none';
  return (
    `\`${by}\` brings \`${service}\` into the test module \`${name}\`, which declares ${declared}. ` +
    `Add \`${service}\` to \`tests.${name}.services\`, or move what needs it into a test module of ` +
    'its own.'
  );
}
