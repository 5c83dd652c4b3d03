import { diff3Merge } from 'node-diff3';

/** A text put together from two, and how many places contradict each other. */
export interface Merged {
  readonly text: string;
  readonly conflicts: number;
}

/** What one text became on two sides. */
export interface Sides {
  readonly base: string;
  readonly yours: string;
  readonly ours: string;
}

/**
 * Puts together what a user and a newer template each made of a text. Where both changed the same
 * lines both stand, between the marks that git sets. Line ends are those of the user.
 */
export function mergeTexts({ base, yours, ours }: Sides): Merged {
  const [a, o, b] = [yours, base, ours].map(toLines) as [string[], string[], string[]];
  const regions = diff3Merge(a, o, b, { excludeFalseConflicts: true });
  const lines = regions.flatMap(({ ok, conflict }) => ok ?? mark(conflict!));
  const conflicts = regions.filter(({ conflict }) => conflict !== undefined).length;
  return { text: lines.join(endOf(yours)), conflicts };
}

interface Contradiction {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

const mark = ({ a, b }: Contradiction): string[] => [
  '<<<<<<< yours',
  ...a,
  '=======',
  ...b,
  '>>>>>>> lintel',
];

const toLines = (text: string): string[] => text.split(/\r?\n/);

/** How the lines of a text end: as its first does. */
export function endOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Whether two texts are the same but for the ends of their lines. */
export function areAlike(one: string, other: string): boolean {
  return one === other || toLines(one).join('\n') === toLines(other).join('\n');
}
