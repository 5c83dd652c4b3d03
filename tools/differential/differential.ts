import path from 'node:path';
import type { Policy } from '../../policy/schema.js';
import { compareFile, type Tallies } from './compare-file.js';
import { layGround, type Texts } from './grounds.js';
import { sprinkle } from './sprinkle.js';
import { emptyTally } from './tally.js';

/** Compares both fronts and ESLint's own rules over texts, as they are and with comments of ours. */
export function runDifferential(
  folder: string,
  texts: Texts,
  policies: readonly Policy[],
): Tallies {
  const sprinkled = new Map([...texts].map(([file, text]) => [file, sprinkle(text)]));
  const tallies = {
    facts: emptyTally(),
    findings: emptyTally(),
    uncommented: emptyTally(),
    peers: emptyTally(),
  };
  for (const [name, all] of Object.entries({ plain: texts, sprinkled })) {
    const grounds = policies.map((policy, index) =>
      layGround(path.join(folder, `${name}-${index}`), all, policy),
    );
    for (const text of all) compareFile(text, grounds, tallies);
  }
  return tallies;
}
