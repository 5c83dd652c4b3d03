import { NonConformance, type ConformanceCase } from '../case.js';

/** A subject that is broken in one way, and the title of the one case that has to notice. */
export interface Mutant<Subject> {
  /** What is broken, as the end of a sentence: `forgets what it deleted`. */
  readonly breaks: string;
  readonly caughtBy: string;
  readonly subject: Subject;
}

/** The titles of the cases that their subject fails, one after the other. */
export async function failedCases(cases: readonly ConformanceCase[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const it of cases) if (!(await passes(it))) failed.push(it.title);
  return failed;
}

function passes({ run }: ConformanceCase): Promise<boolean> {
  return run().then(() => true, toFailure);
}

/** Only what a case says of its subject counts: a case that breaks down is no catch. */
function toFailure(error: unknown): false {
  if (error instanceof NonConformance) return false;
  throw error;
}

/** The titles of cases that no mutant is caught by: they prove nothing. */
export function unproven<Subject>(
  cases: readonly ConformanceCase[],
  mutants: readonly Mutant<Subject>[],
): readonly string[] {
  const proven = new Set(mutants.map(({ caughtBy }) => caughtBy));
  return cases.map(({ title }) => title).filter((title) => !proven.has(title));
}
