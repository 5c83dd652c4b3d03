import { check } from '../../analyser/run/check.js';
import { discover } from '../../analyser/run/discover.js';
import type { Kept, Reading } from '../../analyser/run/gather.js';
import { selectText } from '../../analyser/run/select.js';
import { summarise } from '../../analyser/run/summarise.js';
import type { Selection } from '../../analyser/run/target.js';
import type { Verdict } from '../../analyser/run/verdict.js';
import { toFilePolicy } from '../../policy/file-settings.js';
import { openFactsStore } from '../../analyser/store/facts-store.js';
import { openStatIndex } from '../../analyser/store/stat-index.js';
import { showProgress } from '../progress.js';
import { REPORTS } from '../reports/index.js';
import type { World } from '../world.js';
import type { Project } from './project.js';
import type { CheckRequest } from './request.js';

/** Looks at what was asked for, judges it, and keeps the facts for the next run. */
export async function judgeProject(
  request: CheckRequest,
  project: Project,
  world: World,
): Promise<Verdict> {
  const started = performance.now();
  const kept = request.keepsFacts ? openKept(project, world) : null;
  const progress = showProgress(world.notes);
  const reading = readingOf(request, [project, kept], progress.step);
  const checked = await check(await select(request, project, world), project.policy, reading);
  progress.clear();
  kept?.facts.save();
  kept?.stats.save();
  const print = await fingerprinter(request, project);
  return summarise(checked, Math.round(performance.now() - started), print);
}

function openKept({ cache }: Project, { now }: World): Kept {
  return { facts: openFactsStore(cache), stats: openStatIndex(cache, now) };
}

function readingOf(
  { threads }: CheckRequest,
  [{ git, policy }, kept]: readonly [Project, Kept | null],
  onRead: (total: number) => void,
): Reading {
  return { kept, git, threads, maxFileSize: policy.maxFileSize, onRead };
}

async function select(request: CheckRequest, project: Project, world: World): Promise<Selection> {
  const { policy, paths } = project;
  if (request.stdinFile === null) return discover(project, policy, { ...request, paths });
  return selectText(toFilePolicy(policy), paths[0] ?? '', await world.readInput());
}

/** Fingerprints cost a second look at the text: only reports that show them pay for it. */
async function fingerprinter({ destinations }: CheckRequest, { git }: Project) {
  const reports = await Promise.all(destinations.map(({ format }) => REPORTS[format]()));
  if (!reports.some(({ needsFingerprints }) => needsFingerprints)) return () => null;
  const { fingerprintFrom } = await import('../../analyser/run/print-findings.js');
  return fingerprintFrom(git);
}
