import { createHash } from 'node:crypto';
import type { LooseEnd } from '../../analyser/graph/loose-ends.js';
import type { CheckPlan } from '../../analyser/run/reach.js';
import type { ReportedFinding, Summary, Verdict } from '../../analyser/run/verdict.js';
import {
  keepVerdict,
  recallVerdict,
  type RecalledVerdict,
  type VerdictPlace,
} from '../../analyser/store/kept-verdict.js';
import type { CheckRun } from './check-run.js';

/** How much of a verdict the reports of a run need. */
export interface Needs {
  readonly fingerprints: boolean;
  /** Findings beyond those that are shown. */
  readonly all: boolean;
}

/** A run, and what its verdict depends on. */
export interface Asked {
  readonly run: CheckRun;
  readonly needs: Needs;
  /** Null where what it depends on can't be known again. */
  readonly digest: string | null;
  /** Whether what the digest can't tell is as it was. */
  readonly holds: CheckPlan['holds'];
}

/** A verdict, with what has to hold still where it is said again; null where it must not be. */
export interface Judged {
  readonly verdict: Verdict;
  readonly looseEnds: readonly LooseEnd[] | null;
}

/** The verdict of the last run that was asked the same. */
export interface LastVerdict {
  /** Null if anything that it depends on has changed since. */
  recall(): Verdict | null;
  /** Keeps a verdict in its place if it may be said again, and returns it. */
  keep(judged: Judged): Verdict;
}

/** Opens the place that the verdict of a run has in the project's cache. */
export function openLastVerdict({ digest, ...asked }: Asked): LastVerdict {
  if (digest === null) return { recall: () => null, keep: ({ verdict }) => verdict };
  const place = placeOf(asked, digest);
  return { recall: () => recall(asked, place), keep: (judged) => keep(asked, place, judged) };
}

type Terms = Omit<Asked, 'digest'>;

/** One of sixteen places by what was asked, so that a hook and a run by hand have each its own. */
function placeOf({ run: { request, project }, needs }: Terms, digest: string): VerdictPlace {
  const { staged, since, stdinFile } = request;
  const asked = [project.paths, staged, since, stdinFile, needs.fingerprints];
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  return { name: hash.slice(0, 1), digest: `${hash} ${digest}` };
}

/** What is kept besides findings. */
interface Head {
  readonly summary: Summary;
  readonly looseEnds: readonly LooseEnd[];
}

function recall({ run, needs, holds }: Terms, place: VerdictPlace): Verdict | null {
  const recalled = recallVerdict(run.project.cache, place);
  if (recalled === null) return null;
  // The seal tells that `keep` wrote it.
  const { summary, looseEnds } = JSON.parse(recalled.head) as Head;
  const findings = holds(looseEnds) ? takeShown(recalled, { run, needs }) : null;
  return findings && { summary, findings, slowest: [] };
}

/** Most runs show few of many findings: the others are counted in the summary already. */
function takeShown({ first, rest }: RecalledVerdict, shown: Shown): ReportedFinding[] | null {
  const [few, most] = [pickShown(first, shown), mostShown(shown)];
  if (few.length >= most) return few;
  const others = rest();
  return others && pickShown([...first, ...others], shown);
}

type Shown = Pick<Asked, 'run' | 'needs'>;

const mostShown = ({ run: { request }, needs: { all } }: Shown): number =>
  all || request.stats ? Infinity : request.maxFindings;

/** More than are shown are not parsed. */
function pickShown(lines: readonly string[], shown: Shown): ReportedFinding[] {
  const picked: ReportedFinding[] = [];
  for (const line of lines) {
    if (picked.length >= mostShown(shown)) break;
    show(line, picked, shown.run);
  }
  return picked;
}

function show(line: string, shown: ReportedFinding[], { request: { quiet } }: CheckRun): void {
  // A line of `keep`, too.
  const finding = JSON.parse(line) as ReportedFinding;
  if (!quiet || finding.severity === 'error') shown.push(finding);
}

function keep({ run }: Terms, place: VerdictPlace, { verdict, looseEnds }: Judged): Verdict {
  if (looseEnds === null) return verdict;
  const findings = verdict.findings.map((finding) => JSON.stringify(finding));
  const head = JSON.stringify({ summary: verdict.summary, looseEnds } satisfies Head);
  keepVerdict(run.project.cache, place, { head, findings });
  return verdict;
}
