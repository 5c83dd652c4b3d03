import { toFilePolicy, type FilePolicy } from '../../policy/file-settings.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';
import { judgeFile, type JudgedViolation } from '../../rules/judge.js';
import type { FileFacts } from '../../rules/model.js';
import { gather, type Gathered, type Reading } from './gather.js';
import { unreadable } from './content.js';
import type { Selection, Skipped, Target } from './target.js';
import type { FileCost, ReportedFinding } from './verdict.js';

/** One judged file. */
export interface JudgedFile {
  readonly file: string;
  /** Null for a file or folder that could not be looked at. */
  readonly target: Target | null;
  readonly functions: number;
  /** Without fingerprints. */
  readonly findings: readonly ReportedFinding[];
  /** How many facts each rule judged. */
  readonly judged: Readonly<Record<string, number>>;
}

/** What a check found, before it is summed up. */
export interface Checked {
  readonly files: readonly JudgedFile[];
  readonly skipped: readonly Skipped[];
  readonly slowest: readonly FileCost[];
}

/** Reads and judges what was selected. */
export async function check(selection: Selection, policy: ResolvedPolicy, reading: Reading) {
  const gathered = await gather(selection.targets, reading);
  const files = judgeAll(selection, gathered, toFilePolicy(policy));
  const skipped = [...selection.skipped, ...gathered.flatMap(skippedWhenRead)];
  return { files, skipped, slowest: slowestOf(gathered) } satisfies Checked;
}

function judgeAll({ unreadable: failed }: Selection, gathered: Gathereds, policy: FilePolicy) {
  const broken = failed.map((it) => judgeOne(it.file, unreadable(it.failure), policy));
  const read = gathered.flatMap(({ target, facts }) =>
    isJudged(facts) ? [{ ...judgeOne(target.file, facts, policy), target }] : [],
  );
  return [...broken, ...read];
}

type Gathereds = readonly Gathered[];

const isJudged = (facts: FileFacts | null): facts is FileFacts => facts?.generated === false;

function judgeOne(file: string, facts: FileFacts, policy: FilePolicy): JudgedFile {
  const { violations, judged } = judgeFile(facts, policy.settingsOf(file), policy.isTest(file));
  const open = violations.filter(({ silencedBy }) => silencedBy === null);
  const findings = open.map((judgement) => toFinding(judgement, file));
  return { file, target: null, functions: facts.functions.length, findings, judged };
}

function toFinding({ rule, severity, violation }: JudgedViolation, file: string): ReportedFinding {
  return { ...violation, rule, severity, file, fingerprint: null };
}

/** A file that turned out to be generated, or had vanished, when it was read. */
function skippedWhenRead({ target: { file }, facts }: Gathered): Skipped[] {
  if (facts === null) return [{ file, reason: 'missing' }];
  return facts.generated ? [{ file, reason: 'generated' }] : [];
}

const SLOWEST = 5;

function slowestOf(gathered: readonly Gathered[]): FileCost[] {
  const read = gathered.filter(({ milliseconds }) => milliseconds > 0);
  const sorted = read.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
  return sorted.map(({ target, milliseconds }) => ({ file: target.file, milliseconds }));
}
