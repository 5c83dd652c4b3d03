import { toLinkViolation } from '../link-violation.js';
import type { FileViolation, Project, ProjectFile, ProjectRule } from '../project-model.js';
import { listConcerns, type Concern } from './concerns.js';
import { findDomain, findService, type Domain } from './domain.js';
import { explainForeign, explainMixed } from './message.js';
import type { OneConcernOptions } from './options.js';

/** Effects of several kinds meet only where the policy says that they do (C4). */
export const rule: ProjectRule<OneConcernOptions> = {
  id: 'one-concern',
  demand: 'A module reaches effects of one kind, unless it is a composition root.',
  needsOutline: false,
  judge(project) {
    const isNamed = Object.keys(project.structure.effects).length > 0;
    const files = isNamed ? project.asked.filter((file) => file.compositionRoot === null) : [];
    return { judged: files.length, violations: files.flatMap((file) => judge(file, project)) };
  },
};

function judge(file: ProjectFile, project: Project): FileViolation[] {
  const [concerns, domain] = [listConcerns(file, project), findDomain(file, project)];
  if (domain !== null) return judgeTest(file.file, concerns, [domain, project]);
  if (concerns.length < 2) return [];
  return [toViolation(file.file, concerns.slice(1), explainMixed(file.file, concerns))];
}

type Terms = readonly [domain: Domain, project: Project];

/** The services of a test module are one concern, whether the file reaches them or not. */
function judgeTest(file: string, concerns: readonly Concern[], [domain, project]: Terms) {
  const foreign = concerns.filter(({ effect }) => !domain.effects.has(effect));
  const [first] = foreign;
  if (first === undefined) return [];
  const service = findService(first.effect, project);
  return [toViolation(file, foreign, explainForeign(foreign, domain, service))];
}

/** It stands where the second concern comes in. */
function toViolation(file: string, further: readonly Concern[], message: string): FileViolation {
  const { link } = further[0]!.imports[0]!;
  return { ...toLinkViolation(file, link, message), value: further.length + 1, limit: 1 };
}
