import type { LinkedName } from '../../rules/link-model.js';
import type { Edge, ProjectFile } from '../../rules/project-model.js';

/** The files that use each name that a file exports; tests, which follow what they test, left out. */
export type Users = ReadonlyMap<string, ReadonlySet<string>>;

/** Finds who uses what of each file, through files that give on what they import. */
export function findUsers(files: readonly ProjectFile[]): (file: string) => Users {
  const byFile = new Map(files.map((it) => [it.file, it]));
  const found: Found = new Map();
  for (const user of files) if (!user.isTest) noteUser(user, byFile, found);
  return (file) => found.get(file) ?? new Map<string, Set<string>>();
}

type ByFile = ReadonlyMap<string, ProjectFile>;
type Found = Map<string, Map<string, Set<string>>>;

function noteUser(user: ProjectFile, byFile: ByFile, found: Found): void {
  const origins = askedBy(user).flatMap((asked) => trace(asked, byFile));
  for (const origin of origins) note(origin, user.file, found);
}

/** A name that is asked of a file; `*` is all of it. */
type Asked = readonly [file: string, name: string];

function askedBy(user: ProjectFile): Asked[] {
  const used = user.edges.filter(({ link }) => link.kind !== 're-export');
  return used.flatMap(({ link, to }) => {
    const names = link.names.flatMap((it) => namesAsked(it, user));
    return to.kind === 'file' ? names.map((name) => [to.file, name] as const) : [];
  });
}

/** Of a namespace only what stands behind its dot is asked. */
function namesAsked({ name, local }: LinkedName, { outline }: ProjectFile): readonly string[] {
  return name === '*' ? (outline.namespaces[local] ?? ['*']) : [name];
}

/** Where a name that is asked of a file is declared. */
function trace(asked: Asked, byFile: ByFile): Asked[] {
  const steps = new Map([[asked.join('#'), asked]]);
  // What is added on the way is met as well, and each step once.
  for (const [file, name] of steps.values()) {
    const given = byFile.get(file)?.edges.flatMap((edge) => givenOn(edge, name)) ?? [];
    for (const step of given) steps.set(step.join('#'), step);
  }
  return [...steps.values()];
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
