import { availableParallelism } from 'node:os';
import { discover, listAll } from '../../analyser/run/discover.js';
import { factsIn } from '../../analyser/run/facts-in.js';
import { gather, type Gathered, type Kept, type Wanted } from '../../analyser/run/gather.js';
import { planCheck, type CheckPlan } from '../../analyser/run/reach.js';
import type { Selection } from '../../analyser/run/target.js';
import { LintelError } from '../../policy/errors.js';
import { judgeInProject, type JudgedViolation } from '../../rules/judge.js';
import type { WholeJudgement } from '../../rules/judge-project.js';
import type { FileFacts } from '../../rules/model.js';
import { workInSight } from '../progress.js';
import type { CheckRun } from './check-run.js';
import { openKept } from './judge-project.js';
import type { Project } from './project.js';

/** One file, with all that is said of it, silenced or not. */
export interface JudgedPlace {
  readonly facts: FileFacts;
  readonly violations: readonly JudgedViolation[];
}

/** Where the file lies, and what is around. */
export type Ground = Pick<CheckRun, 'project' | 'world'>;

/**
 * Measures the one file that was named, and judges it as a check of it does: all files are read where
 * a rule of the project is on. Throws `path-unmatched` where that is no file that is judged.
 */
export async function judgePlace(ground: Ground): Promise<JudgedPlace> {
  const plan = await planPlace(ground.project);
  const gathered = await gatherAndKeep(plan, ground);
  const facts = factsIn(gathered[0]!) ?? notJudged(ground.project);
  const whole = (await plan.judge?.(gathered, ground.project.git)) ?? null;
  return { facts, violations: judgeOne(facts, plan, whole) };
}

function judgeOne(facts: FileFacts, { files, wanted }: CheckPlan, whole: WholeJudgement | null) {
  const { file } = wanted[0]!.target;
  const fromProject = whole === null ? null : (whole.byFile.get(file) ?? []);
  const around = { isTest: files.isTest(file), fromProject };
  return judgeInProject(facts, files.settingsOf(file), around).violations;
}

/** A part of the project as it lies in the work tree, where nothing counts for untracked. */
const ON_DISK = { isWhole: false, isUntracked: () => false } as const;

function planPlace(project: Project): Promise<CheckPlan> {
  const { policy, paths } = project;
  const selection = discover(project, policy, { paths, staged: false, since: null });
  const [target, ...others] = selection.targets;
  if (target === undefined || others.length > 0) return notJudged(project);
  const list = (): Selection => listAll(project, policy);
  return planCheck({ selection, policy, project: { ...project, ...ON_DISK, list } });
}

function notJudged({ paths }: Project): never {
  const message = `${paths.join()} is no file that is judged; see --print-config.`;
  throw new LintelError('path-unmatched', message);
}

async function gatherAndKeep({ wanted }: CheckPlan, ground: Ground): Promise<Gathered[]> {
  const kept = openKept(ground);
  const gathered = await gatherInSight(measureFirst(wanted), kept, ground);
  kept.facts.save();
  kept.stats.save();
  return gathered;
}

/** The file is measured whether or not a rule asks for that. */
function measureFirst([own, ...others]: readonly Wanted[]): Wanted[] {
  const { target, aspects } = own!;
  return [{ target, aspects: [...new Set([...aspects, 'size'] as const)] }, ...others];
}

function gatherInSight(wanted: readonly Wanted[], kept: Kept, { project, world }: Ground) {
  const limits = { threads: availableParallelism(), maxFileSize: project.policy.maxFileSize };
  const reading = { kept, git: project.git, ...limits };
  return workInSight(world.notes, (onRead) => gather(wanted, { ...reading, onRead }));
}
