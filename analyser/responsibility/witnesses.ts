import type { FreeSplit } from '../../rules/project-model.js';
import { overlapOf } from './groups.js';
import { areAlike } from './join-alike.js';
import type { Part } from './parts.js';
import { THRESHOLDS } from './thresholds.js';

/** What may speak for a split besides the missing references. */
export interface Witness {
  readonly name: FreeSplit['witness'];
  /** Whether it can say anything of a part. */
  readonly knows: (part: Part) => boolean;
  readonly tellsApart: (a: Part, b: Part) => boolean;
}

/** The surer one first. */
export const WITNESSES: readonly Witness[] = [
  { name: 'importers', knows: isSought, tellsApart: serveOthers },
  { name: 'imports', knows: isLarger, tellsApart: needOthers },
];

function isSought({ importers }: Part): boolean {
  return importers.size >= THRESHOLDS.minImporters;
}

function serveOthers(a: Part, b: Part): boolean {
  return overlapOf(a.importers, b.importers) < THRESHOLDS.alikeByImporters;
}

function isLarger({ lines }: Part): boolean {
  return lines >= THRESHOLDS.minLinesByBoth;
}

/** One of them may need nothing: that is another need than something. */
function needOthers(a: Part, b: Part): boolean {
  const needs = a.imports.size + b.imports.size;
  const isSame = overlapOf(a.imports, b.imports) >= THRESHOLDS.alikeNeeds;
  return needs > 0 && !isSame && !areAlike(a, b);
}
