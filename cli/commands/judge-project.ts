import { check, type CheckedRun } from '../../analyser/run/check.js';
import { isWhole } from '../../analyser/run/discover.js';
import type { Kept } from '../../analyser/run/gather.js';
import type { CheckPlan } from '../../analyser/run/reach.js';
import { digestRun } from '../../analyser/run/run-digest.js';
import { summarise } from '../../analyser/run/summarise.js';
import type { Verdict } from '../../analyser/run/verdict.js';
import { openAspectStores } from '../../analyser/store/aspect-stores.js';
import { digestPolicy, keepProjectFindings } from '../../analyser/store/project-findings.js';
import { openStatIndex } from '../../analyser/store/stat-index.js';
import { workInSight } from '../progress.js';
import { REPORTS } from '../reports/index.js';
import type { CheckRun } from './check-run.js';
import { openLastVerdict, type Judged, type Needs } from './last-verdict.js';
import { planProject } from './plan-project.js';

/** Looks at what was asked for, judges it, and keeps what the next run can use. */
export async function judgeProject(run: CheckRun): Promise<Verdict> {
  const started = performance.now();
  const { summary, ...verdict } = await judgeOrRecall(run);
  const durationMs = Math.round(performance.now() - started);
  return { ...verdict, summary: { ...summary, durationMs } };
}

/** Where nothing has changed since the last run, what that one said holds. */
async function judgeOrRecall(run: CheckRun): Promise<Verdict> {
  const [plan, needs] = [await planProject(run), await needsOf(run)];
  if (!run.request.keepsFacts) return (await judge(run, plan, [null, needs])).verdict;
  const kept = openKept(run);
  const { holds } = plan;
  const last = openLastVerdict({ run, needs, digest: learnDigest(plan, kept), holds });
  return last.recall() ?? last.keep(await judge(run, plan, [kept, needs]));
}

/** The keys of contents that are learned on the way are kept, even if the last verdict holds. */
function learnDigest(plan: CheckPlan, kept: Kept): string | null {
  const digest = digestRun(plan, kept);
  kept.stats.save();
  return digest;
}

/** What earlier runs have read of a project. */
export function openKept({
  project: { cache },
  world: { now },
}: Pick<CheckRun, 'project' | 'world'>): Kept {
  return { facts: openAspectStores(cache), stats: openStatIndex(cache, now) };
}

type Terms = readonly [kept: Kept | null, needs: Needs];

async function judge(run: CheckRun, plan: CheckPlan, [kept, needs]: Terms): Promise<Judged> {
  const checked = await checkInSight(run, plan, kept);
  if (kept !== null) keep(run, checked, kept);
  const print = needs.fingerprints ? await fingerprinter(run) : null;
  return { verdict: summarise(checked, print), looseEnds: checked.looseEnds };
}

/** Shows how far it is as it goes. */
function checkInSight(run: CheckRun, plan: CheckPlan, kept: Kept | null) {
  const { git, policy } = run.project;
  const limits = { threads: run.request.threads, maxFileSize: policy.maxFileSize };
  const reading = { kept, git, ...limits };
  return workInSight(run.world.notes, (onRead) => check(plan, { ...reading, onRead }));
}

/** Editors see one file only, and show what the last run of the whole found in it. */
function keep(run: CheckRun, { projectFindings, looseEnds }: CheckedRun, kept: Kept): void {
  kept.facts.save();
  const { project, request } = run;
  const isAll = isWhole({ ...request, paths: project.paths });
  if (projectFindings === null || looseEnds === null || !isAll) return;
  keepProjectFindings(project.cache, { ...projectFindings, policy: digestPolicy(project.policy) });
}

async function needsOf({ request: { destinations } }: CheckRun): Promise<Needs> {
  const reports = await Promise.all(destinations.map(({ format }) => REPORTS[format]()));
  const fingerprints = reports.some(({ needsFingerprints }) => needsFingerprints);
  return { fingerprints, all: reports.some(({ needsAll }) => needsAll === true) };
}

/** Fingerprints cost a second look at the text: only reports that show them pay for it. */
async function fingerprinter({ project: { git } }: CheckRun) {
  const { fingerprintFrom } = await import('../../analyser/run/print-findings.js');
  return fingerprintFrom(git);
}
