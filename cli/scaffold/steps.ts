import { areAlike, endOf, mergeTexts } from './three-way.js';

/** What happens to a file. */
export type StepKind =
  'create' | 'update' | 'merge' | 'conflict' | 'remove' | 'same' | 'kept' | 'gone' | 'foreign';

/** What happens to one file, decided before anything is written. */
export interface Step {
  readonly kind: StepKind;
  readonly file: string;
  /** What is there now. */
  readonly before: string | null;
  /** What is to be there. */
  readonly after: string | null;
}

/** A file as it was written last, as it is, and as the template gives it now. */
export interface Versions {
  readonly file: string;
  readonly base: string | null;
  readonly current: string | null;
  readonly next: string | null;
}

/** Decides what happens to a file; what a user changed or removed stays so. */
export function stepFor(versions: Versions): Step {
  const { file, base, current, next } = versions;
  const kind = kindOf(versions);
  if (kind === 'merge') return mergeStep(file, { base: base!, yours: current!, ours: next! });
  const after = WRITES.has(kind) ? inEndsOf(current, next) : current;
  return { kind, file, before: current, after };
}

const WRITES: ReadonlySet<StepKind> = new Set(['create', 'update', 'remove']);

function kindOf(versions: Versions): StepKind {
  if (versions.current === null) return versions.base === null ? 'create' : 'gone';
  if (versions.next === null) return isAsWritten(versions) ? 'remove' : 'kept';
  if (areAlike(versions.current, versions.next)) return 'same';
  return versions.base === null ? 'foreign' : kindOfChange(versions);
}

function kindOfChange({ base, current, next }: Versions): StepKind {
  if (areAlike(base!, next!)) return 'kept';
  return areAlike(base!, current!) ? 'update' : 'merge';
}

const isAsWritten = ({ base, current }: Versions): boolean =>
  base !== null && current !== null && areAlike(base, current);

function mergeStep(file: string, sides: Parameters<typeof mergeTexts>[0]): Step {
  const { text, conflicts } = mergeTexts(sides);
  const kind = conflicts > 0 ? 'conflict' : 'merge';
  return { kind, file, before: sides.yours, after: text };
}

/** What happens to a file of the project's own that is added to. */
export function editStep(file: string, before: string | null, after: string): Step {
  if (before === null) return { kind: 'create', file, before, after };
  if (areAlike(before, after)) return { kind: 'same', file, before, after: before };
  return { kind: 'update', file, before, after: inEndsOf(before, after) };
}

/** A file that git checked out with other ends of lines keeps them. */
function inEndsOf(current: string | null, after: string | null): string | null {
  if (current === null || after === null || endOf(current) === '\n') return after;
  return after.replace(/\r?\n/g, endOf(current));
}
