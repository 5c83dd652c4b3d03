import type { ConformanceCase } from '../../case.js';
import { failedCases } from '../../proof/mutants.js';

/** As `failedCases`, with all cases at a time: each has a queue of its own. */
export async function failedTogether(cases: readonly ConformanceCase[]) {
  const failed = await Promise.all(cases.map((it) => failedCases([it])));
  return failed.flat();
}
