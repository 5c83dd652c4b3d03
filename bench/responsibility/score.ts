import type { Labelled } from './labels.js';

/** How findings compare with labels; each list holds files. */
export interface Score {
  /** Both passes say `split`, and it was found. */
  readonly hits: readonly string[];
  /** Both passes say `split`, and it was not found. */
  readonly missed: readonly string[];
  /** Both passes say `whole`, and it was found all the same. */
  readonly wrong: readonly string[];
  /** The passes disagree; what was found among these is neither right nor wrong. */
  readonly disputed: readonly string[];
  readonly foundDisputed: readonly string[];
  readonly modules: number;
}

/** Compares the files that were found with labels. */
export function scoreOf(labels: readonly Labelled[], found: ReadonlySet<string>): Score {
  const [split, whole] = [agreedOn(labels, 'split'), agreedOn(labels, 'whole')];
  const disputed = labels.filter((it) => !isAgreed(it)).map(({ file }) => file);
  const isFound = (file: string): boolean => found.has(file);
  const missed = split.filter((file) => !isFound(file));
  const right = { hits: split.filter(isFound), missed, wrong: whole.filter(isFound) };
  return { ...right, disputed, foundDisputed: disputed.filter(isFound), modules: labels.length };
}

const isAgreed = ({ labels: [a, b] }: Labelled): boolean => a.label === b.label;

function agreedOn(labels: readonly Labelled[], label: string): readonly string[] {
  const agreed = labels.filter((it) => isAgreed(it) && it.labels[0].label === label);
  return agreed.map(({ file }) => file);
}

/** Of what was found, how much is right; null where nothing was found. */
export function precisionOf({ hits, wrong }: Score): number | null {
  return shareOf(hits.length, wrong.length);
}

/** Of what is to be found, how much was; null where there is nothing to find. */
export function recallOf({ hits, missed }: Score): number | null {
  return shareOf(hits.length, missed.length);
}

const shareOf = (part: number, rest: number): number | null =>
  part + rest === 0 ? null : part / (part + rest);
