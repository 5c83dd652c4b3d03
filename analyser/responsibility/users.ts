import type { LinkedName } from '../../rules/link-model.js';
import type { Edge, Project, ProjectFile } from '../../rules/project-model.js';
import { reachAll } from '../../rules/reach-all.js';
import { groupBy } from './groups.js';

/** The files that use each name that a file exports; tests, which follow what they test, left out. */
export type Users = ReadonlyMap<string, ReadonlySet<string>>;

/** Finds who uses what of some files of a graph, through files that give on what they import. */
export function findUsers(used: readonly ProjectFile[], graph: Graph): (file: string) => Users {
  const found: Found = new Map();
  const ways = { given: findGiving(used, graph), byFile: graph.byFile };
  for (const user of graph.files) if (!user.isTest) noteUser(user, ways, found);
  return (file) => found.get(file) ?? new Map<string, Set<string>>();
}

type Graph = Pick<Project, 'files' | 'byFile'>;
type Found = Map<string, Map<string, Set<string>>>;

/** By which files names may come to those that use them. */
interface Ways {
  readonly given: ReadonlySet<string>;
  readonly byFile: Graph['byFile'];
}

/** The files, and those that give on what they import of them, or of others that do. */
function findGiving(used: readonly ProjectFile[], { files }: Graph): ReadonlySet<string> {
  const givers = groupBy(files, ({ edges }) => edges.flatMap(givenFrom));
  const next = (file: string): string[] => (givers.get(file) ?? []).map((giver) => giver.file);
  const names = used.map(({ file }) => file);
  return new Set(reachAll(names, { next, keyOf: (file) => file }));
}

const givenFrom = ({ link, to }: Edge): readonly string[] =>
  link.kind === 're-export' && to.kind === 'file' ? [to.file] : [];

function noteUser(user: ProjectFile, ways: Ways, found: Found): void {
  const origins = askedBy(user, ways).flatMap((asked) => trace(asked, ways));
  for (const origin of origins) note(origin, user.file, found);
}

/** A name that is asked of a file; `*` is all of it. */
type Asked = readonly [file: string, name: string];

function askedBy(user: ProjectFile, { given }: Ways): Asked[] {
  return user.edges.flatMap(({ link, to }) => {
    const isAsked = to.kind === 'file' && link.kind !== 're-export' && given.has(to.file);
    const names = isAsked ? link.names.flatMap((it) => namesAsked(it, user)) : [];
    return isAsked ? names.map((name) => [to.file, name] as const) : [];
  });
}

/** Of a namespace only what stands behind its dot is asked. */
function namesAsked({ name, local }: LinkedName, { outline }: ProjectFile): readonly string[] {
  return name === '*' ? (outline.namespaces[local] ?? ['*']) : [name];
}

/** Where a name that is asked of a file is declared. */
function trace(asked: Asked, ways: Ways): readonly Asked[] {
  const next = (it: Asked): Asked[] => givenFor(it, ways);
  return reachAll([asked], { next, keyOf: ([file, name]) => `${file}#${name}` });
}

function givenFor([file, name]: Asked, { byFile, given }: Ways): Asked[] {
  const steps = byFile.get(file)?.edges.flatMap((edge) => givenOn(edge, name)) ?? [];
  return steps.filter(([to]) => given.has(to));
}

function givenOn({ link, to }: Edge, name: string): Asked[] {
  if (link.kind !== 're-export' || to.kind !== 'file') return [];
  const given = link.names.filter(({ local }) => local === name || local === '*' || name === '*');
  return given.map((it) => [to.file, nameBehind(it, name)]);
}

/** Of a namespace that is given on by a name, all may be used. */
function nameBehind({ name, local }: LinkedName, asked: string): string {
  return name === '*' && local === '*' ? asked : name;
}

function note([file, name]: Asked, user: string, found: Found): void {
  const ofFile = found.get(file) ?? new Map<string, Set<string>>();
  const users = ofFile.get(name) ?? new Set();
  found.set(file, ofFile.set(name, users.add(user)));
}
