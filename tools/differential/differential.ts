import path from 'node:path';
import type { Policy } from '../../policy/schema.js';
import { compareFile, type Tallies } from './compare-file.js';
import { layGround, type Texts } from './grounds.js';
import { sprinkle } from './sprinkle.js';
import { emptyTally } from './tally.js';

/** What is compared, and by which policies. */
export interface Material {
  readonly texts: Texts;
  readonly policies: readonly Policy[];
}

/** Compares both fronts, and ESLint's own rules, over texts as they are and with comments of ours. */
export function runDifferential(folder: string, { texts, policies }: Material): Tallies {
  const tallies = emptyTallies();
  const sprinkled = new Map([...texts].map(([file, text]) => [file, sprinkle(text)]));
  compareAll(path.join(folder, 'plain'), { texts, policies }, tallies);
  compareAll(path.join(folder, 'sprinkled'), { texts: sprinkled, policies }, tallies);
  return tallies;
}

const emptyTallies = (): Tallies => ({
  facts: emptyTally(),
  findings: emptyTally(),
  uncommented: emptyTally(),
  peers: emptyTally(),
});

function compareAll(folder: string, { texts, policies }: Material, tallies: Tallies): void {
  const grounds = policies.map((policy, index) =>
    layGround(path.join(folder, String(index)), texts, policy),
  );
  for (const text of texts) compareFile(text, grounds, tallies);
}
