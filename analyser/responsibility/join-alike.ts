import { Groups, groupBy, overlapOf } from './groups.js';
import type { Part } from './parts.js';
import { THRESHOLDS } from './thresholds.js';

/** Puts parts together that are one thing to those who import them. */
export function joinAlike(parts: readonly Part[]): readonly Part[] {
  const groups = new Groups(parts.length);
  for (const [index, part] of parts.entries()) uniteWithAlike([index, part], parts, groups);
  const numbered = [...parts.entries()];
  const joined = groupBy(numbered, ([index]) => [groups.rootOf(index)]);
  return [...joined.values()].map((group) => joinParts(group.map(([, part]) => part)));
}

function uniteWithAlike(
  [index, part]: readonly [number, Part],
  parts: readonly Part[],
  groups: Groups,
): void {
  const alike = [...parts.keys()].filter((other) => areAlike(part, parts[other]!));
  groups.uniteAll([index, ...alike]);
}

/** Whether so many of the same files come for both that their needs can't tell them apart. */
export const areAlike = (a: Part, b: Part): boolean =>
  overlapOf(a.importers, b.importers) > THRESHOLDS.alikeByBoth;

function joinParts(parts: readonly Part[]): Part {
  const nodes = parts.flatMap((part) => part.nodes).sort((a, b) => a.id - b.id);
  const exports = parts.flatMap((part) => part.exports);
  const [known, lines] = [sumOf(parts, 'known'), sumOf(parts, 'lines')];
  const imports = new Set(parts.flatMap((part) => [...part.imports]));
  const importers = new Set(parts.flatMap((part) => [...part.importers]));
  return { nodes, exports, known, lines, imports, importers };
}

const sumOf = (parts: readonly Part[], figure: 'known' | 'lines'): number =>
  parts.map((part) => part[figure]).reduce((a, b) => a + b, 0);
