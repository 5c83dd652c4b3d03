import { check, type Checked } from '../../analyser/run/check.js';
import { discover } from '../../analyser/run/discover.js';
import type { Kept } from '../../analyser/run/gather.js';
import { selectText } from '../../analyser/run/select.js';
import { summarise } from '../../analyser/run/summarise.js';
import type { Selection } from '../../analyser/run/target.js';
import type { Verdict } from '../../analyser/run/verdict.js';
import { toFilePolicy } from '../../policy/file-settings.js';
import { openFactsStore } from '../../analyser/store/facts-store.js';
import { openStatIndex } from '../../analyser/store/stat-index.js';
import { showProgress } from '../progress.js';
import { REPORTS } from '../reports/index.js';
import type { CheckRun } from './check-run.js';

/** Looks at what was asked for, judges it, and keeps the facts for the next run. */
export async function judgeProject(run: CheckRun): Promise<Verdict> {
  const started = performance.now();
  const checked = await checkAndKeep(run);
  const print = await fingerprinter(run);
  return summarise(checked, Math.round(performance.now() - started), print);
}

async function checkAndKeep(run: CheckRun): Promise<Checked> {
  const kept = run.request.keepsFacts ? openKept(run) : null;
  const checked = await checkInSight(run, kept);
  kept?.facts.save();
  kept?.stats.save();
  return checked;
}

function openKept({ project: { cache }, world: { now } }: CheckRun): Kept {
  return { facts: openFactsStore(cache), stats: openStatIndex(cache, now) };
}

/** Shows how far it is as it goes. */
async function checkInSight(run: CheckRun, kept: Kept | null): Promise<Checked> {
  const { git, policy } = run.project;
  const { step: onRead, clear } = showProgress(run.world.notes);
  const limits = { threads: run.request.threads, maxFileSize: policy.maxFileSize };
  const checked = await check(await select(run), policy, { kept, git, ...limits, onRead });
  clear();
  return checked;
}

async function select({ request, project, world }: CheckRun): Promise<Selection> {
  const { policy, paths } = project;
  if (request.stdinFile === null) return discover(project, policy, { ...request, paths });
  return selectText(toFilePolicy(policy), paths[0] ?? '', await world.readInput());
}

/** Fingerprints cost a second look at the text: only reports that show them pay for it. */
async function fingerprinter({ request, project: { git } }: CheckRun) {
  const { destinations } = request;
  const reports = await Promise.all(destinations.map(({ format }) => REPORTS[format]()));
  if (!reports.some(({ needsFingerprints }) => needsFingerprints)) return null;
  const { fingerprintFrom } = await import('../../analyser/run/print-findings.js');
  return fingerprintFrom(git);
}
