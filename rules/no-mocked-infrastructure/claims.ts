import type { Project, ProjectFile } from '../project-model.js';
import { reachAll } from '../reach-all.js';
import type { TestModule } from '../structure.js';
import { isSupport } from '../support-files.js';
import { importedFiles } from './imported.js';

const NAMED = /(?:^|[/._-])(?:integration|e2e)(?=$|[/._-])/i;

/** A file that is part of what claims to test real services, and why. */
export interface Claim {
  readonly file: ProjectFile;
  readonly because: string;
}

/** The test files that claim real services, with the files of theirs that help them. */
export function listClaims(project: Project): readonly Claim[] {
  const claims = project.files.flatMap((file) => claimOf(file, project));
  const next = ({ file }: Claim) => helpersOf(file, project);
  return reachAll(claims, { next, keyOf: ({ file }) => file.file });
}

function claimOf(file: ProjectFile, { structure }: Project): Claim[] {
  const modules = structure.tests.filter(({ name }) => file.testModules.includes(name));
  const using = modules.find(({ services }) => services.length > 0);
  if (using !== undefined) return [{ file, because: describe(using) }];
  const isNamed = file.isTest && NAMED.test(file.file);
  return isNamed ? [{ file, because: 'its path says integration' }] : [];
}

const describe = ({ name, services }: TestModule): string =>
  `the test module \`${name}\` uses ${services.join(', ')}`;

function helpersOf(file: ProjectFile, project: Project): Claim[] {
  const targets = importedFiles(file, project);
  const helpers = targets.filter((it) => !it.isTest && isSupport(it, project));
  return helpers.map((it) => ({ file: it, because: `\`${file.file}\` imports it` }));
}
