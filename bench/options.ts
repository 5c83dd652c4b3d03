import { parseArgs } from 'node:util';
import { SUITES } from './suites.js';
import type { SuiteName } from './suites.js';

/** What the command line asks for. */
export interface Options {
  readonly rounds: number;
  readonly suites: readonly SuiteName[];
}

const OPTIONS = {
  rounds: { type: 'string' },
  only: { type: 'string', multiple: true },
  quick: { type: 'boolean', default: false },
} as const;

const ROUNDS = 5;

/** Reads `--rounds N`, `--quick` (one round) and `--only SUITE`, which may stand repeatedly. */
export function readOptions(args: readonly string[]): Options {
  const { rounds, quick, only } = parseArgs({ args: [...args], options: OPTIONS }).values;
  const asked = only?.map(toSuiteName) ?? ALL;
  return { rounds: quick ? 1 : toCount(rounds ?? `${ROUNDS}`), suites: asked };
}

// Object.keys widens to string what the table's type knows.
const ALL = Object.keys(SUITES) as SuiteName[];

/** Whether all suites are asked for, so that the results are whole. */
export function isWhole({ suites }: Options): boolean {
  return ALL.every((name) => suites.includes(name));
}

function toSuiteName(word: string): SuiteName {
  const found = ALL.find((name) => name === word);
  if (found) return found;
  throw new Error(`There is no suite ${word}. Name one of ${ALL.join(', ')}.`);
}

function toCount(word: string): number {
  const count = Number(word);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--rounds takes a whole number above 0, not ${word}.`);
}
