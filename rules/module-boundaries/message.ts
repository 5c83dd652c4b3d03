import { listNames } from '../in-words.js';
import { toPolicyPath } from '../policy-path.js';
import type { Denial } from './denial.js';
import { findPermission, type Law, type ModuleLaw, type ReservationLaw } from './law.js';

/** Says what is imported by whom, what would be allowed, and what to do. */
export function explainDenial(denial: Denial, specifier: string, law: Law): string {
  if (denial.kind === 'reserved') return explainReserved(specifier, denial.from, denial.by);
  const { kind, from, target } = denial;
  const fault = FAULTS[kind](specifier, target, from.name);
  const allowed = from.permissions.map(({ written }) => written);
  const may = `\`${from.name}\` may use ${listNames(allowed)}.`;
  return `${fault}. ${may} ${advise(from, target, law)}`;
}

const FAULTS = {
  module: (specifier: string, target: string, from: string) =>
    `\`${specifier}\` leads into the module \`${target}\`, which \`${from}\` may not use`,
  external: (specifier: string, target: string, from: string) => {
    const named = target === specifier ? '' : ` (\`${target}\`)`;
    return `\`${specifier}\`${named} is not on the list of \`${from}\``;
  },
} as const;

function advise(from: ModuleLaw, target: string, law: Law): string {
  const place = toPolicyPath(['modules', from.name, 'mayUse']);
  const through = routeTo(from, target, law);
  const start = through === null ? 'Move the code' : `Go through ${through}, move the code`;
  return `${start}, or add \`${target}\` to \`${place}\` with its reason.`;
}

/** A module that may be used, and may itself use what was asked for. */
function routeTo(from: ModuleLaw, target: string, { modules }: Law): string | null {
  for (const { written } of from.permissions) {
    const permission = findPermission(modules.get(written), target);
    if (permission !== null) return `\`${written}\`, which may use it (“${permission.because}”)`;
  }
  return null;
}

function explainReserved(specifier: string, from: readonly string[], by: ReservationLaw): string {
  const [owners, because] = [listNames(by.onlyIn), `(“${by.because}”)`];
  const may = `\`${specifier}\` may`;
  if (by.onlyIn.length === 0) return `${may} not be imported at all ${because}. Remove the import.`;
  const here = from.length === 0 ? 'no module' : listNames(from);
  const fault = `${may} be imported in ${owners} only ${because}; this file is of ${here}.`;
  return `${fault} Ask ${owners} for what it brings, or extend ${placeOf(by)}.`;
}

const placeOf = ({ name }: ReservationLaw): string =>
  `\`${toPolicyPath(['packages', name, 'onlyIn'])}\``;
