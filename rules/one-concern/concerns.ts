import { externalOf } from '../external-name.js';
import type { Link } from '../link-model.js';
import type { Edge, Project, ProjectFile } from '../project-model.js';

/** A class of effects that a file reaches, and by what. */
export interface Concern {
  readonly effect: string;
  /** At least one, in the order of the file. */
  readonly imports: readonly EffectImport[];
}

/** An import that runs and brings an effect. */
export interface EffectImport {
  readonly name: string;
  readonly link: Link;
}

/** The classes of effects that a file reaches by imports of its own, in the order of the file. */
export function listConcerns({ edges }: ProjectFile, project: Project): Concern[] {
  const byEffect = new Map<string, EffectImport[]>();
  for (const it of edges.filter(({ link }) => !link.typeOnly).flatMap(toImport)) {
    const effect = project.effectOf(it.name);
    if (effect !== null) add(byEffect, effect, it);
  }
  return Array.from(byEffect, ([effect, imports]) => ({ effect, imports }));
}

function toImport(edge: Edge): EffectImport[] {
  const name = externalOf(edge);
  return name === null ? [] : [{ name, link: edge.link }];
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  if (lists.get(key)?.push(value) === undefined) lists.set(key, [value]);
}

/** How much of a file hangs on a concern: the names that it imports. */
export function weigh({ imports }: Concern): number {
  return imports.flatMap(({ link }) => (link.names.length === 0 ? '*' : namesOf(link))).length;
}

const namesOf = ({ names }: Link): readonly string[] => names.map(({ name }) => name);
