import type { Project, ProjectFile } from '../project-model.js';
import { reachAll, type Steps } from '../reach-all.js';
import { servicesOf } from '../service-packages.js';
import { toWildcardMatcher } from '../wildcard.js';
import { importedFiles, importedPackages } from './imported.js';

/** How a file or a package comes to infrastructure: itself first, the package last. */
export type Way = readonly string[];

/** Finds the way from what is replaced to infrastructure; null where none leads there. */
export type FindWay = (from: ProjectFile | string) => Way | null;

/** What counts for infrastructure in a project, but for what may be replaced. */
export function toFindWay(project: Project, allow: readonly string[]): FindWay {
  const isAllowed = toWildcardMatcher(allow);
  const isInfrastructure = (name: string): boolean => {
    const brought = [project.effectOf(name) ?? [], servicesOf(name)].flat();
    return brought.length > 0 && ![name, ...brought].some(isAllowed);
  };
  return (from) => (isAllowed(nameOf(from)) ? null : search(from, project, isInfrastructure));
}

const nameOf = (it: ProjectFile | string): string => (typeof it === 'string' ? it : it.file);

type IsInfrastructure = (packageName: string) => boolean;

/** The shortest way through imports that run. */
function search(from: ProjectFile | string, project: Project, isIt: IsInfrastructure): Way | null {
  if (typeof from === 'string') return isIt(from) ? [from] : null;
  const ways = reachAll([{ file: from, way: [from.file] }], stepsIn(project));
  const last = ways.map(({ file, way }) => [way, importedPackages(file).find(isIt)] as const);
  const found = last.find(([, name]) => name !== undefined);
  return found === undefined ? null : [...found[0], found[1]!];
}

interface Reached {
  readonly file: ProjectFile;
  readonly way: Way;
}

function stepsIn(project: Project): Steps<Reached> {
  const next = ({ file, way }: Reached): Reached[] =>
    importedFiles(file, project).map((it) => ({ file: it, way: [...way, it.file] }));
  return { next, keyOf: ({ file }) => file.file };
}
