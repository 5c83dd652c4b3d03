import { toFilePolicy } from '../../policy/file-settings.js';
import type { Project } from '../../rules/project-model.js';
import type { Aspect } from '../facts/aspects.js';
import { judgeGathered, type Checked } from './check.js';
import { gather, type Reading, type Wanted } from './gather.js';
import { groundOf, type Checking, type WholeProject } from './reach.js';
import type { Target } from './target.js';
import { assemble, judgeAssembled, stampGround } from './whole.js';

/** A project with all that can be known of it, and what was found in it. */
export interface Survey {
  readonly project: Project;
  readonly checked: Checked;
}

/** What is surveyed: all files of a project. */
export interface Surveying extends Checking {
  readonly project: WholeProject;
}

const ALL: readonly Aspect[] = ['size', 'links', 'outline', 'mentions'];

/** Reads all of a project, whatever its rules ask for, and judges it as a check does. */
export async function survey(surveying: Surveying, reading: Reading): Promise<Survey> {
  const { selection, policy, project: place } = surveying;
  const gathered = await gather(selection.targets.map(wantAll), reading);
  const ground = stampGround(groundOf(surveying, place, [toFilePolicy(policy), selection]));
  const project = assemble(gathered, ground);
  const whole = await judgeAssembled(project, [ground, gathered, reading.git]);
  return { project, checked: judgeGathered(selection, gathered, [ground.files, whole]) };
}

const wantAll = (target: Target): Wanted => ({ target, aspects: ALL });
