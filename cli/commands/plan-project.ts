import { listUntracked } from '../../analyser/run/changed.js';
import { discover, isWhole, listAll, listIndex } from '../../analyser/run/discover.js';
import { planCheck, type CheckPlan, type WholeProject } from '../../analyser/run/reach.js';
import { selectText } from '../../analyser/run/select.js';
import type { Selection } from '../../analyser/run/target.js';
import { toFilePolicy } from '../../policy/file-settings.js';
import type { CheckRun } from './check-run.js';
import type { Project } from './project.js';

/** Looks for what was asked for, and says what of it has to be read. */
export async function planProject(run: CheckRun): Promise<CheckPlan> {
  const selection = await select(run);
  return planCheck({ selection, policy: run.project.policy, project: wholeOf(run, selection) });
}

async function select({ request, project, world }: CheckRun): Promise<Selection> {
  const { policy, paths } = project;
  if (request.stdinFile === null) return discover(project, policy, { ...request, paths });
  return selectText(toFilePolicy(policy), paths[0] ?? '', await world.readInput());
}

/** A text that comes in by itself has no place in a project; what was all listed is not listed again. */
function wholeOf({ request, project }: CheckRun, selection: Selection): WholeProject | null {
  if (request.stdinFile !== null) return null;
  const isAll = isWhole({ ...request, paths: project.paths });
  const list = request.staged ? listIndex : listAll;
  const listed = () => (isAll ? selection : list(project, project.policy));
  const isUntracked = request.staged ? toIsUntracked(project) : () => false;
  return { ...project, isWhole: isAll, list: listed, isUntracked };
}

/** Git is asked once, and not before a link leads to a file that is not in its index. */
function toIsUntracked({ git }: Project): WholeProject['isUntracked'] {
  const asked: { untracked?: ReadonlySet<string> } = {};
  return (file) => (asked.untracked ??= listUntracked(git)).has(file);
}
