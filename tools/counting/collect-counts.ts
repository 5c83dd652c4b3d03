import path from 'node:path';
import { factsOfText } from '../facts-of-text.js';
import { attributeReports } from './attribute-reports.js';
import { fileOf, textOf, type CountingCase } from './counting-case.js';
import { hashOf, type CaseCounts, type PeerCounts } from './foreign-counts.js';
import type { FiledReport } from './peer-reports.js';

/** The reports of each peer. */
export type Reports = Readonly<Record<string, readonly FiledReport[]>>;

/** Sums up what the peers say of a case that lies in a file of this name. */
export function collectCounts(it: CountingCase, name: string, reports: Reports): CaseCounts {
  const about = Object.entries(reports).map(([peer, all]) => {
    return [peer, all.filter(({ file }) => path.basename(file) === name)] as const;
  });
  return { hash: hashOf(it), file: countFile(about), functions: countFunctions(it, about) };
}

type About = readonly (readonly [peer: string, reports: readonly FiledReport[]])[];

function countFile(about: About): PeerCounts {
  const counts = about.flatMap(([peer, reports]) =>
    reports.filter(({ isOfFile }) => isOfFile).map(({ count }) => [peer, count] as const),
  );
  return Object.fromEntries(counts);
}

type Counts = Record<string, PeerCounts>;

function countFunctions(it: CountingCase, about: About): Counts {
  const { functions } = factsOfText(textOf(it), fileOf(it));
  const counts: Counts = {};
  for (const [peer, reports] of about) {
    enter(counts, peer, attributeReports(reports.filter(isOfFunction), functions));
  }
  return counts;
}

function enter(counts: Counts, peer: string, found: ReadonlyMap<string, number>): void {
  for (const [symbol, count] of found) counts[symbol] = { ...counts[symbol], [peer]: count };
}

const isOfFunction = ({ isOfFile }: FiledReport): boolean => !isOfFile;
