import { listNames } from '../in-words.js';
import { findPlace } from '../link-place.js';
import { toLinkViolation } from '../link-violation.js';
import type { Edge, FileViolation, Project, ProjectFile, ProjectRule } from '../project-model.js';
import type { ModuleDeclaration } from '../structure.js';
import type { PublicEntryOptions } from './options.js';

/** Modules that name their entries are reached by these alone (C3). */
export const rule: ProjectRule<PublicEntryOptions> = {
  id: 'public-entry',
  demand: 'A module that names its entries is reached from outside by these only.',
  needsOutline: false,
  judge(project, { types }) {
    const arrivals = project.asked.flatMap((file) => listArrivals(file, project, types));
    const inner = arrivals.filter(({ isEntry }) => !isEntry);
    return { judged: arrivals.length, violations: inner.map(toViolation) };
  },
};

/** An edge that comes from outside into a module with entries. */
interface Arrival {
  readonly file: string;
  readonly edge: Edge;
  readonly module: ModuleDeclaration;
  readonly isEntry: boolean;
}

function listArrivals(from: ProjectFile, project: Project, types: boolean): Arrival[] {
  const edges = from.edges.filter(({ link }) => types || !link.typeOnly);
  return edges.flatMap((edge) => toArrival(from, edge, project));
}

function toArrival({ file, modules }: ProjectFile, edge: Edge, project: Project): Arrival[] {
  const place = findPlace(edge, project);
  if (place === null || place.modules.some((name) => modules.includes(name))) return [];
  const closed = project.structure.modules.filter(({ entry }) => entry.length > 0);
  const module = closed.find(({ name }) => place.modules.includes(name));
  return module === undefined ? [] : [{ file, edge, module, isEntry: place.isEntry }];
}

function toViolation({ file, edge: { link }, module: { name, entry } }: Arrival): FileViolation {
  const fault = `\`${link.specifier}\` is inside of the module \`${name}\``;
  const demand = `which is reached by ${listNames(entry)} only`;
  const advice = 'Import it from there, and export it there if it is missing.';
  return toLinkViolation(file, link, `${fault}, ${demand}. ${advice}`);
}
