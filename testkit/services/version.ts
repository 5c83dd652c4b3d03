import type { Wishes } from './model.js';

const toParts = (version: string): readonly number[] =>
  (/\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);

/** Below zero if the first is older, above if it is newer. */
export function compareVersions(first: string, second: string): number {
  const [mine, theirs] = [toParts(first), toParts(second)];
  const differences = mine.map((part, index) => part - (theirs[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** Whether a version is the wished one, or at least the lowest that serves. */
export function versionServes(version: string, atLeast: string, wished?: Wishes['version']) {
  if (wished === undefined) return compareVersions(version, atLeast) >= 0;
  const parts = toParts(version);
  return toParts(wished).every((part, index) => parts[index] === part);
}

/** What of a program's output is its version. */
export function findVersion(output: string): string | undefined {
  return /\d+(?:\.\d+)+/.exec(output)?.[0];
}
