import { toFilePolicy, type FilePolicy } from '../../policy/file-settings.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';
import { PROJECT_RULE_IDS } from '../../rules/index.js';
import type { Aspect } from '../facts/aspects.js';
import type { Wanted } from './gather.js';
import type { ListedFiles } from '../graph/listed-files.js';
import type { CacheFiles } from '../store/cache-files.js';
import { ownAspects, rulesOn } from './rules-on.js';
import type { Selection, Target } from './target.js';
import type { JudgeWhole, OpenWhole } from './whole.js';

/** What is judged: some files, and the project that they are part of. */
export interface Checking {
  readonly selection: Selection;
  readonly policy: ResolvedPolicy;
  /** Where the project lies, and all its files; null where only files by themselves are judged. */
  readonly project: WholeProject | null;
}

export interface WholeProject {
  readonly root: string;
  /** All of it is judged, so that what the policy names has to be there. */
  readonly isWhole: boolean;
  readonly list: () => Selection;
  /** Whether a file lies on disk and is no part of the project, since git was not told of it. */
  readonly isUntracked: ListedFiles['isUntracked'];
  readonly cache: CacheFiles;
}

/** What has to be read for a check, the selected files first, and how the project is judged then. */
export interface CheckPlan {
  readonly checking: Checking;
  readonly files: FilePolicy;
  readonly wanted: readonly Wanted[];
  /** Null where no rule asks for the project. */
  readonly judge: JudgeWhole | null;
  /** Stands for what the judgement depends on besides the files that are read, and loose ends. */
  readonly stamp: string;
  /** Whether loose ends of an earlier judgement under the same stamp lead where they led. */
  readonly holds: OpenWhole['holds'];
}

/** Rules of the project read all its files, and are loaded only where one of them is on. */
export async function planCheck(checking: Checking): Promise<CheckPlan> {
  const [rules, files] = [rulesOn(checking.policy), toFilePolicy(checking.policy)];
  const { selection, project } = checking;
  const isAsked = selection.targets.length > 0 && PROJECT_RULE_IDS.some((id) => rules.has(id));
  if (project !== null && isAsked) return reachProject(checking, project, [files, rules]);
  const wanted = wantOwn(checking, [files, rules], []);
  return { checking, files, wanted, judge: null, stamp: '', holds: () => true };
}

type Terms = readonly [files: FilePolicy, rules: ReadonlySet<string>];

async function reachProject(checking: Checking, project: WholeProject, [files, rules]: Terms) {
  const whole = await import('./whole.js');
  const [all, listed] = [whole.aspectsFor(rules), project.list()];
  const own = wantOwn(checking, [files, rules], all);
  const wanted = [...own, ...want(others(listed, checking), all)];
  const ground = groundOf(checking, project, [files, listed]);
  return { checking, files, wanted, ...whole.openWhole(ground) };
}

/** What all files together are judged on. */
export function groundOf(checking: Checking, project: WholeProject, [files, whole]: Listed) {
  const { root, cache, isWhole, isUntracked } = project;
  const listed = namesOf([...whole.targets, ...whole.skipped]);
  const { structure } = checking.policy;
  const { targets } = checking.selection;
  const [reported, sources] = [namesOf(targets), namesOf([...targets, ...whole.targets])];
  return { root, cache, isWhole, isUntracked, files, structure, listed, sources, reported };
}

const namesOf = (listed: readonly { readonly file: string }[]): ReadonlySet<string> =>
  new Set(listed.map(({ file }) => file));

type Listed = readonly [files: FilePolicy, whole: Selection];

function others(whole: Selection, { selection }: Checking): readonly Target[] {
  const named = namesOf(selection.targets);
  return whole.targets.filter(({ file }) => !named.has(file));
}

const want = (targets: readonly Target[], aspects: readonly Aspect[]): Wanted[] =>
  targets.map((target) => ({ target, aspects }));

/** What is wanted of the selected files. */
function wantOwn({ selection }: Checking, [files, rules]: Terms, all: readonly Aspect[]): Wanted[] {
  const aspectOf = ownAspects(rules, files);
  return selection.targets.map((target) => ({ target, aspects: [aspectOf(target.file), ...all] }));
}
