import { externalOf } from '../external-name.js';
import { findPlace } from '../link-place.js';
import type { Edge, Project, ProjectFile } from '../project-model.js';
import { findPermission, type Law, type ModuleLaw, type ReservationLaw } from './law.js';

/** Why an import is not allowed. */
export type Denial =
  /** A module, or a package as `npm:pg` or `node:fs`, that the module does not name. */
  | { readonly kind: 'module' | 'external'; readonly from: ModuleLaw; readonly target: string }
  /** A package that belongs to others. */
  | { readonly kind: 'reserved'; readonly from: readonly string[]; readonly by: ReservationLaw };

/** Finds out whether a file may have an edge. */
export function findDenial(file: ProjectFile, edge: Edge, ground: Ground): Denial | null {
  const external = externalOf(edge);
  if (external !== null) return denyExternal(file.modules, external, ground.law);
  return denyModule(file.modules, findPlace(edge, ground.project)?.modules ?? [], ground.law);
}

/** What is judged, and by which law. */
export interface Ground {
  readonly project: Project;
  readonly law: Law;
}

type Names = readonly string[];

/** A file of several modules needs the leave of each; into several, one of them is enough. */
function denyModule(from: Names, into: Names, law: Law): Denial | null {
  const strangers = into.length === 0 ? [] : lawsOf(from, law).filter((it) => !mayUse(it, into));
  return toDenial('module', strangers[0], into[0] ?? '');
}

const lawsOf = (names: Names, { modules }: Law): readonly ModuleLaw[] =>
  names.flatMap((name) => modules.get(name) ?? []);

const mayUse = (law: ModuleLaw, targets: Names): boolean =>
  targets.some((target) => target === law.name || findPermission(law, target) !== null);

const toDenial = (kind: 'module' | 'external', from: ModuleLaw | undefined, target: string) =>
  from === undefined ? null : { kind, from, target };

function denyExternal(from: Names, name: string, law: Law): Denial | null {
  const by = law.reservations.find(({ covers }) => covers(name));
  if (by !== undefined) {
    return by.onlyIn.some((it) => from.includes(it)) ? null : { kind: 'reserved', from, by };
  }
  return denyUnlisted(from, name.startsWith('node:') ? name : `npm:${name}`, law);
}

function denyUnlisted(from: Names, target: string, law: Law): Denial | null {
  const bound = lawsOf(from, law).filter(({ isListed }) => isListed);
  const first = bound.find((it) => findPermission(it, target) === null);
  return toDenial('external', first, target);
}
