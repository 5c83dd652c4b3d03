import { LintelError } from '../../policy/errors.js';
import { EXCLUSION, toMatcher } from '../../policy/file-settings.js';
import type { NoOrphanModulesOptions } from '../../rules/no-orphan-modules/options.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';
import { toPolicyPath } from '../../rules/policy-path.js';
import type { ModuleDeclaration } from '../../rules/structure.js';
import { hintFor } from './near-path.js';

/** Throws `policy-vacuous` if a glob of the policy matches no file: it was meant for something. */
export function demandMatches(policy: ResolvedPolicy, files: readonly string[]): void {
  const lists = writtenLists(policy).flatMap((list) => findIdle(list, files));
  const entries = policy.structure.modules.flatMap((module) => findIdleEntries(module, files));
  const idle = [...lists, ...entries];
  if (idle.length === 0) return;
  const message = ['The policy speaks of files that are not there:', ...idle].join('\n  ');
  throw new LintelError('policy-vacuous', message);
}

/** Globs that the policy file writes, and where. */
type WrittenList = readonly [path: readonly PropertyKey[], globs: readonly string[]];

function writtenLists({ overrides, ignores, structure, ...policy }: ResolvedPolicy): WrittenList[] {
  const { modules, tests, compositionRoots } = structure;
  const own = policy.ownTestFiles ? policy.testFiles : [];
  const entries = { overrides, ignores, modules, tests, compositionRoots };
  const lists = Object.entries(entries).flatMap(([field, list]) => listsOf(field, list));
  return [...lists, [['testFiles'], own], orphanEntries(policy)];
}

const ORPHANS = 'no-orphan-modules';

/** No preset names an entry: those that there are, the policy has written. */
function orphanEntries({ base }: Pick<ResolvedPolicy, 'base'>): WrittenList {
  // Options were parsed by the rule's own schema when the policy was loaded.
  const options = base[ORPHANS]?.options as Partial<NoOrphanModulesOptions> | undefined;
  return [['rules', ORPHANS, 'entries'], options?.entries ?? []];
}

interface WithFiles {
  /** In its list it goes by its name, or by its place. */
  readonly name?: string;
  readonly files: readonly string[];
}

const listsOf = (field: string, entries: readonly WithFiles[]): WrittenList[] =>
  entries.map(({ name, files }, index) => [[field, name ?? index, 'files'], files]);

/** Globs that match nothing, those that take files out too; else a list that leaves nothing. */
function findIdle([path, globs]: WrittenList, files: readonly string[]): string[] {
  const place = toPolicyPath(path);
  const idle = globs.filter((glob) => !files.some(toMatcher([glob.replace(EXCLUSION, '')])));
  if (idle.length > 0) return idle.map((glob) => explainIdle(place, glob, files));
  if (globs.length === 0 || files.some(toMatcher(globs))) return [];
  return [`${place} leaves no file: what some of its globs match, others take out again.`];
}

function explainIdle(place: string, glob: string, files: readonly string[]): string {
  const name = `${place} ${JSON.stringify(glob)}`;
  return `${name} matches none of the ${files.length} files. ${hintFor(glob, files)}`;
}

/** An entry of a module is one of its own files. */
function findIdleEntries(module: ModuleDeclaration, files: readonly string[]): string[] {
  const own = module.entry.length === 0 ? [] : files.filter(toMatcher(module.files));
  const idle = own.length === 0 ? [] : module.entry.filter((glob) => !own.some(toMatcher([glob])));
  return idle.map((glob) => {
    const name = `${toPolicyPath(['modules', module.name, 'entry'])} ${JSON.stringify(glob)}`;
    return `${name} matches none of the module’s ${own.length} files. ${hintFor(glob, own)}`;
  });
}
