import type { DeadLetter, FailureGroup } from 'lintel/testkit';

/** Values that differ from job to job, and the marks that stand for them. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, '<uuid>'],
  [/"[^"]*"|'[^']*'/g, '<text>'],
  [/\d+(?:\.\d+)?/g, '<number>'],
];

/** A message without its values, by which failures of one kind are told. */
export function toCause(message: string): string {
  let cause = message;
  for (const [value, mark] of VALUES) cause = cause.replace(value, mark);
  return cause;
}

/** Why jobs failed: the most frequent cause first, and of equally frequent ones the latest. */
export function analyseFailures(letters: readonly DeadLetter[]): readonly FailureGroup[] {
  const groups = [...groupByCause(letters)].map(toGroup);
  return groups.sort((a, b) => b.ids.length - a.ids.length || b.lastAt - a.lastAt);
}

function groupByCause(letters: readonly DeadLetter[]): ReadonlyMap<string, DeadLetter[]> {
  const groups = new Map<string, DeadLetter[]>();
  for (const letter of letters) {
    const cause = toCause(letter.cause);
    groups.set(cause, [...(groups.get(cause) ?? []), letter]);
  }
  return groups;
}

function toGroup([cause, letters]: readonly [string, readonly DeadLetter[]]): FailureGroup {
  const times = letters.map(({ failedAt }) => failedAt);
  const ids = letters.map(({ id }) => id);
  return { cause, ids, firstAt: Math.min(...times), lastAt: Math.max(...times) };
}
