import { listBrought } from '../brought-services.js';
import type { FileViolation, Project, ProjectFile, ProjectRule } from '../project-model.js';
import { violationAt, violationOf } from '../violation-at.js';
import { describeDomain, toDomains, type Domain } from './domains.js';
import type { OneDomainPerTestOptions } from './options.js';

/** A test file is there for one domain, so that a failure names what broke (C4). */
export const rule: ProjectRule<OneDomainPerTestOptions> = {
  id: 'one-domain-per-test',
  demand: 'A test file belongs to one test module, or reaches one domain.',
  needsOutline: true,
  judge(project) {
    const files = project.asked.filter((it) => it.isTest || it.testModules.length > 0);
    const violations = files.flatMap((file) => judgeFile(file, project));
    return { judged: files.length, violations };
  },
};

function judgeFile(file: ProjectFile, project: Project): FileViolation[] {
  if (file.testModules.length > 1) return [belongsToSeveral(file)];
  const isDeclared = file.testModules.length === 1 || file.compositionRoot !== null;
  return isDeclared ? [] : judgeDomains(file, project);
}

function belongsToSeveral(file: ProjectFile): FileViolation {
  const names = file.testModules.map((name) => `\`${name}\``).join(' and ');
  const message =
    `The file belongs to ${file.testModules.length} test modules: ${names}. ` +
    'Narrow their `files` in `tests` of the policy, or split the file between them.';
  return violationOf(file, { symbol: '<module>', message });
}

/** The finding stands where the second domain comes in. */
function judgeDomains(file: ProjectFile, project: Project): FileViolation[] {
  const domains = toDomains(listBrought(file, project));
  const second = domains[1]?.brought[0];
  if (second === undefined) return [];
  return [violationAt(file, second.at, { symbol: '<module>', message: describe(domains) })];
}

function describe(domains: readonly Domain[]): string {
  return (
    `The test file reaches ${domains.length} domains: ${domains.map(describeDomain).join(', ')}. ` +
    'Split it by domain, or give it an entry in `tests` of the policy with these services.'
  );
}
