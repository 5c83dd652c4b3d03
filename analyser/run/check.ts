import type { FilePolicy } from '../../policy/file-settings.js';
import { judgeInProject, overlookedBy } from '../../rules/judge.js';
import type { WholeJudgement } from '../../rules/judge-project.js';
import type { FileFacts, LineCounts } from '../../rules/model.js';
import { factsOfFailure } from '../facts/failed-facts.js';
import type { LooseEnd } from '../graph/loose-ends.js';
import type { ProjectFindings } from '../store/project-findings.js';
import { unreadable } from './content.js';
import { factsIn } from './facts-in.js';
import { gather, type Gathered, type Reading } from './gather.js';
import type { CheckPlan } from './reach.js';
import { Reported } from './reported.js';
import type { Selection, Skipped, Target } from './target.js';
import type { FileCost, ReportedFinding } from './verdict.js';

/** One judged file. */
export interface JudgedFile {
  readonly file: string;
  /** Null for a file or folder that could not be looked at. */
  readonly target: Target | null;
  readonly functions: number;
  /** All zero where no rule asks for measures. */
  readonly lines: LineCounts;
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
  /** How many facts each rule of the project judged. */
  readonly judgedInProject: Readonly<Record<string, number>>;
  /** What they found in any file; null where none of them was asked. */
  readonly projectFindings: Omit<ProjectFindings, 'policy'> | null;
}

/** What a check found, and what has to hold still where it is said again. */
export interface CheckedRun extends Checked {
  /** Null where it must not be said again, since the next run may read what this one could not. */
  readonly looseEnds: readonly LooseEnd[] | null;
}

/** Reads and judges as was planned, as part of the whole project where a rule asks for that. */
export async function check(plan: CheckPlan, reading: Reading): Promise<CheckedRun> {
  const { wanted, judge, files, checking } = plan;
  const gathered = await gather(wanted, reading);
  const whole = (await judge?.(gathered, reading.git)) ?? null;
  const looseEnds = gathered.every((it) => it.isSettled) ? (whole?.looseEnds ?? []) : null;
  return { ...judgeGathered(checking.selection, gathered, [files, whole]), looseEnds };
}

type OfFiles = Pick<Checked, 'files' | 'skipped' | 'slowest'>;
type OfProject = Omit<Checked, keyof OfFiles>;

/** Judges what was read of a selection; of what was read, its files come first. */
export function judgeGathered(selection: Selection, gathered: Gathereds, terms: Terms): Checked {
  const own = gathered.slice(0, selection.targets.length);
  return { ...conclude(selection, own, terms), ...concludeAll(gathered, terms[1]) };
}

type Gathereds = readonly Gathered[];

function conclude(selection: Selection, own: Gathereds, terms: Terms): OfFiles {
  const judged = own.map((it) => judgeRead(it, terms));
  const skipped = [...selection.skipped, ...judged.filter((it) => 'reason' in it)];
  const files = [...judgeBroken(selection, terms), ...judged.filter((it) => 'findings' in it)];
  return { files, skipped, slowest: slowestOf(own) };
}

function concludeAll(gathered: readonly Gathered[], whole: WholeJudgement | null): OfProject {
  if (whole === null) return { judgedInProject: {}, projectFindings: null };
  const findings = { keys: keysOf(gathered), found: Object.fromEntries(whole.byFile) };
  return { judgedInProject: whole.judged, projectFindings: findings };
}

function keysOf(gathered: readonly Gathered[]): Readonly<Record<string, string>> {
  const known = gathered.flatMap(({ target, key }) => (key === null ? [] : [[target.file, key]]));
  return Object.fromEntries(known) as Readonly<Record<string, string>>;
}

/** What files are judged by; null where the project was not judged. */
type Terms = readonly [files: FilePolicy, whole: WholeJudgement | null];

function judgeBroken({ unreadable: broken }: Selection, terms: Terms): JudgedFile[] {
  return broken.map((it) => judgeOne(it.file, factsOfFailure(unreadable(it.failure)), terms));
}

/**
 * What was generated, or had vanished when it was read, is not judged. Functions that can't break any
 * rule that is on are only counted. A file's facts are held no longer than for this.
 */
function judgeRead(gathered: Gathered, terms: Terms): JudgedFile | Skipped {
  const { target } = gathered;
  const facts = factsIn(gathered, overlookedBy(terms[0].settingsOf(target.file)));
  if (facts === null) return { file: target.file, reason: 'missing' };
  if (facts.generated) return { file: target.file, reason: 'generated' };
  return { ...judgeOne(target.file, facts, terms), target };
}

function judgeOne(file: string, facts: FileFacts, [files, whole]: Terms): JudgedFile {
  const fromProject = whole === null ? null : (whole.byFile.get(file) ?? []);
  const around = { isTest: files.isTest(file), fromProject };
  const { violations, judged } = judgeInProject(facts, files.settingsOf(file), around);
  const open = violations.filter(({ silencedBy }) => silencedBy === null);
  const findings = open.map((judgement) => new Reported(judgement, file));
  return { file, target: null, ...sizeOf(facts), findings, judged };
}

const sizeOf = ({ functions, unlisted, lines }: FileFacts) => ({
  functions: functions.length + unlisted,
  lines,
});

const SLOWEST = 5;

function slowestOf(own: Gathereds): FileCost[] {
  const read = own.filter(({ milliseconds }) => milliseconds > 0);
  const sorted = read.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
  return sorted.map(({ target, milliseconds }) => ({ file: target.file, milliseconds }));
}
