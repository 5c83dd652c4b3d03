import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileOf, textOf, type CountingCase } from './counting-case.js';

/** What the peers count of one thing, by the peer's name; one that says nothing is left out. */
export type PeerCounts = Readonly<Record<string, number>>;

/** What the peers say of one case. */
export interface CaseCounts {
  /** Of what text this was measured. */
  readonly hash: string;
  readonly file: PeerCounts;
  /** By Lintel's symbol; what a peer alone takes for a function is named for its line. */
  readonly functions: Readonly<Record<string, PeerCounts>>;
}

/** What the peers said when they were last asked. */
export interface ForeignCounts {
  /** The versions that were asked, by package. */
  readonly versions: Readonly<Record<string, string>>;
  /** By the case's title. */
  readonly cases: Readonly<Record<string, CaseCounts>>;
}

/** Where the counts are kept. */
export const FOREIGN_COUNTS = 'tools/counting/foreign-counts.json';

/** Reads the counts that `npm run counting` has measured. */
export function readForeignCounts(): ForeignCounts {
  // Written by `npm run counting` alone; a test compares it with the cases.
  return JSON.parse(readFileSync(FOREIGN_COUNTS, 'utf8')) as ForeignCounts;
}

/** Tells whether a case is still the one that was measured. */
export function hashOf(it: CountingCase): string {
  const hash = createHash('sha256').update(fileOf(it)).update('\0').update(textOf(it));
  return hash.digest('hex').slice(0, 12);
}
