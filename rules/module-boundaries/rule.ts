import { toLinkViolation } from '../link-violation.js';
import type { Edge, FileViolation, ProjectFile, ProjectRule } from '../project-model.js';
import { findDenial, type Ground } from './denial.js';
import { toLaw } from './law.js';
import { explainDenial } from './message.js';
import type { ModuleBoundariesOptions } from './options.js';

/** Modules use each other, and packages, as the policy says and no otherwise (C3). */
export const rule: ProjectRule<ModuleBoundariesOptions> = {
  id: 'module-boundaries',
  demand: 'A module imports only what the policy lets it use.',
  needsOutline: false,
  judge(project, { types }) {
    const ground = { project, law: toLaw(project.structure) };
    if (isLawless(ground)) return { judged: 0, violations: [] };
    const edges = project.asked.flatMap((file) => listEdges(file, types));
    return { judged: edges.length, violations: edges.flatMap((it) => judgeEdge(it, ground)) };
  },
};

const isLawless = ({ law: { modules, reservations } }: Ground): boolean =>
  modules.size === 0 && reservations.length === 0;

type OwnedEdge = readonly [file: ProjectFile, edge: Edge];

function listEdges(file: ProjectFile, types: boolean): OwnedEdge[] {
  const edges = file.edges.filter(({ link }) => types || !link.typeOnly);
  return edges.map((edge) => [file, edge]);
}

function judgeEdge([file, edge]: OwnedEdge, ground: Ground): FileViolation[] {
  const denial = findDenial(file, edge, ground);
  if (denial === null) return [];
  const message = explainDenial(denial, edge.link.specifier, ground.law);
  return [toLinkViolation(file.file, edge.link, message)];
}
