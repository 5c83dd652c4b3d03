import type { FilePolicy } from '../../policy/file-settings.js';
import { judgeProject, type WholeJudgement } from '../../rules/judge-project.js';
import { PROJECT_RULES } from '../../rules/project-index.js';
import type { Link } from '../../rules/link-model.js';
import type { Project } from '../../rules/project-model.js';
import type { Structure } from '../../rules/structure.js';
import type { Aspect } from '../facts/aspects.js';
import { decodeOutline } from '../facts/outline/decode-outline.js';
import { buildProject } from '../graph/build-project.js';
import type { ModuleInput } from '../graph/project-input.js';
import { stampOf } from '../graph/configuration-stamp.js';
import { NO_RESOLUTIONS, openKeptResolutions } from '../graph/kept-resolutions.js';
import type { ListedFiles } from '../graph/listed-files.js';
import { findLooseEnds, leadAsBefore, type LooseEnd } from '../graph/loose-ends.js';
import { stampPlainMentions } from '../graph/plain-mentions.js';
import { openResolver, type Resolve } from '../graph/resolver.js';
import type { CacheFiles } from '../store/cache-files.js';
import { confirmJudgement } from './confirm-judgement.js';
import { factsIn } from './facts-in.js';
import type { Gathered } from './gather.js';
import type { Git } from './git.js';
import { demandImports } from './package-vacuity.js';
import { ORPHANS, rootsOf } from './roots-of.js';
import { toTextOf } from './text-of.js';

/** What the rules of the project that are on ask of each file. */
export function aspectsFor(rules: ReadonlySet<string>): readonly Aspect[] {
  const on = Object.keys(PROJECT_RULES).filter((id) => rules.has(id));
  if (on.length === 0) return [];
  const needsOutline = on.some((id) => PROJECT_RULES[id]!.needsOutline);
  return ['links', ...when(needsOutline, 'outline'), ...when(on.includes(ORPHANS), 'mentions')];
}

const when = (isAsked: boolean, aspect: Aspect): Aspect[] => (isAsked ? [aspect] : []);

/** A project as it is judged: where it lies, and what its policy says. */
export interface WholeGround {
  readonly root: string;
  readonly files: FilePolicy;
  readonly structure: Structure;
  /** All files that were discovered, read or not. */
  readonly listed: ReadonlySet<string>;
  /** Those of them that are to be read, and all that was named. */
  readonly sources: ReadonlySet<string>;
  /** Whether a file lies on disk and is no part of the project, since git was not told of it. */
  readonly isUntracked: ListedFiles['isUntracked'];
  /** Where resolutions are kept between runs. */
  readonly cache: CacheFiles;
  /** All of it is judged, so that what the policy names has to be there. */
  readonly isWhole: boolean;
  /** The files whose findings are asked for. */
  readonly reported: ReadonlySet<string>;
}

/** Judges what was read of all files by the rules of the project, and drops what symbols refute. */
export type JudgeWhole = (gathered: readonly Gathered[], git: Git) => Promise<JudgedWhole>;

/** What rules of the project found, and what of it is known from the disk alone. */
export interface JudgedWhole extends WholeJudgement {
  readonly looseEnds: readonly LooseEnd[];
}

/** A project that is to be judged once its files are read. */
export interface OpenWhole {
  /** Stands for what the judgement depends on besides the files that are read. */
  readonly stamp: string;
  readonly judge: JudgeWhole;
  /** Whether loose ends of an earlier judgement under the same stamp lead where they led. */
  readonly holds: (ends: readonly LooseEnd[]) => boolean;
}

/** Opens a project for the rules of the project. */
export function openWhole(ground: WholeGround): OpenWhole {
  const stamped = stampGround(ground);
  const mentions = stampPlainMentions(ground.root, ground.listed);
  const holds = (ends: readonly LooseEnd[]) =>
    ends.length === 0 || leadAsBefore(ends, lookUp(ground));
  return { stamp: `${stamped.stamp} ${mentions}`, judge: judgeOn(stamped), holds };
}

/** Finds the stamp of what the links of a project depend on. */
export function stampGround(ground: WholeGround): StampedGround {
  return { ...ground, stamp: stampOf(ground.root, ground.listed) };
}

function judgeOn(ground: StampedGround): JudgeWhole {
  return async (gathered, git) => {
    const project = assemble(gathered, ground);
    const looseEnds = findLooseEnds(project, ground.listed);
    return { ...(await judgeAssembled(project, [ground, gathered, git])), looseEnds };
  };
}

/** Looks for links on the disk as it is now. */
function lookUp({ root, listed, sources, isUntracked }: WholeGround): Resolve {
  const files = { all: listed, isRead: (file: string) => sources.has(file), isUntracked };
  return openResolver({ root, files, kept: NO_RESOLUTIONS });
}

/** What a project was put together from. */
export type AssembledFrom = readonly [ground: WholeGround, gathered: readonly Gathered[], git: Git];

/** Judges a project that was put together already. */
export async function judgeAssembled(project: Project, from: AssembledFrom) {
  const [ground, gathered, git] = from;
  if (ground.isWhole) demandImports(project, () => gathered.every(isParsed));
  const judgement = judgeProject(project, ground.files.settingsOf);
  const textOf = toTextOf(gathered.filter(isReportedBy(ground)), git);
  return confirmJudgement(judgement, [project, textOf]);
}

const isReportedBy =
  ({ reported }: WholeGround) =>
  ({ target }: Gathered): boolean =>
    reported.has(target.file);

function isParsed(gathered: Gathered): boolean {
  const facts = factsIn(gathered, Infinity);
  return facts === null || facts.failure === null;
}

/** A project with the stamp of what its links depend on. */
export interface StampedGround extends WholeGround {
  readonly stamp: string;
}

/** Puts what was read of all files together. Where links lead is kept for the next run. */
export function assemble(gathered: readonly Gathered[], ground: StampedGround): Project {
  const inputs = gathered.flatMap(toInput);
  const files = toListed(inputs, ground);
  const project = connect(inputs, files, ground);
  return withRoots(project, () => rootsOf({ root: ground.root, gathered, files }, ground.files));
}

function connect(inputs: readonly ModuleInput[], files: ListedFiles, ground: StampedGround) {
  const kept = openKeptResolutions(ground);
  const resolve = openResolver({ root: ground.root, files, kept });
  const project = buildProject(inputs, { ...toProjectGround(ground), resolve });
  kept.save();
  return project;
}

function toProjectGround({ structure, files, reported }: WholeGround) {
  const isAsked = (file: string): boolean => reported.has(file);
  return { structure, isTest: files.isTest, isAsked, roots: new Set<string>() };
}

/** Roots take long to find, and are found when a rule asks for them. */
function withRoots(project: Project, find: () => Project['roots']): Project {
  const known: { roots?: Project['roots'] } = {};
  const get = (): Project['roots'] => (known.roots ??= find());
  return Object.defineProperty({ ...project }, 'roots', { get });
}

function toListed(inputs: readonly ModuleInput[], ground: WholeGround): ListedFiles {
  const read = new Set(inputs.map(({ file }) => file));
  const { listed: all, isUntracked } = ground;
  return { all, isRead: (file) => read.has(file), isUntracked };
}

/** What has vanished meanwhile is no part of the project. */
function toInput({ target: { file }, lines }: Gathered): ModuleInput[] {
  if (lines?.links === undefined) return [];
  // Lines of ours: what was read in this run, or kept under the version of its form.
  const links = JSON.parse(lines.links) as readonly Link[];
  return [{ file, links, outline: decodeOutline(lines.outline) }];
}
