import { availableParallelism } from 'node:os';
import { discover } from '../../analyser/run/discover.js';
import type { JudgedFile } from '../../analyser/run/check.js';
import type { Kept, Reading } from '../../analyser/run/gather.js';
import { summarise } from '../../analyser/run/summarise.js';
import { survey, type Surveying } from '../../analyser/run/survey.js';
import type { Verdict } from '../../analyser/run/verdict.js';
import { LintelError } from '../../policy/errors.js';
import type { Project as Graph } from '../../rules/project-model.js';
import { countOf, type Arguments } from '../arguments.js';
import { workInSight, type LongWork } from '../progress.js';
import type { World } from '../world.js';
import { openKept } from './judge-project.js';
import { openProject, type Project } from './project.js';

/** A whole project, read and judged. */
export interface Surveyed {
  readonly ground: Project;
  readonly graph: Graph;
  readonly files: readonly JudgedFile[];
  readonly verdict: Verdict;
}

/** What a command that is about a whole project works with. */
export interface Survey extends Surveyed {
  readonly reading: Reading;
}

/** What is done with a whole project. */
export type Work<T> = (surveyed: Survey) => T | Promise<T>;

/** Does the work with the project that the working directory is in, and keeps what was read. */
export async function surveyProject<T>([typed, world]: Call, work: Work<T>): Promise<T> {
  const ground = await openWhole(typed, world);
  const reading = readingOf(ground, typed, world);
  const all: LongWork<T> = (onRead) => readAll(ground, { ...reading, onRead }).then(work);
  const result = await workInSight(world.notes, all);
  save(reading.kept);
  return result;
}

/** What a command is called with. */
type Call = readonly [typed: Arguments, world: World];

function openWhole(typed: Arguments, world: World): Promise<Project> {
  if (typed.operands.length === 0) return openProject(typed, world);
  const message = `"${typed.operands[0]}": this command takes no paths. It shows the whole project.`;
  throw new LintelError('option-invalid', message);
}

function readingOf(project: Project, typed: Arguments, world: World) {
  const { git, policy } = project;
  const kept = typed.flag('cache') === false ? null : openKept({ project, world });
  const threads = countOf(typed, 'threads', availableParallelism());
  return { git, kept, threads, maxFileSize: policy.maxFileSize };
}

const WHOLE = { paths: [''], staged: false, since: null };

async function readAll(ground: Project, reading: Reading): Promise<Survey> {
  const started = performance.now();
  const { checked, project } = await survey(surveyingOf(ground), reading);
  const { summary, ...rest } = summarise(checked, null);
  const durationMs = Math.round(performance.now() - started);
  const verdict = { ...rest, summary: { ...summary, durationMs } };
  return { ground, graph: project, files: checked.files, verdict, reading };
}

function surveyingOf(ground: Project): Surveying {
  const selection = discover(ground, ground.policy, WHOLE);
  const project = { ...ground, isWhole: true, list: () => selection, isUntracked: () => false };
  return { selection, policy: ground.policy, project };
}

function save(kept: Kept | null): void {
  kept?.facts.save();
  kept?.stats.save();
}
