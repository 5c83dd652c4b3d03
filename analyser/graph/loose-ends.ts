import path from 'node:path';
import type { Destination, Project } from '../../rules/project-model.js';
import type { Resolve } from './resolver.js';

/** A link that leads nowhere, or to a file that no list names: only the disk tells when it changes. */
export interface LooseEnd {
  readonly file: string;
  readonly specifier: string;
  readonly to: Destination;
}

/** The loose ends of a project with these files, each specifier once for a folder. */
export function findLooseEnds({ files }: Edges, listed: ReadonlySet<string>): LooseEnd[] {
  const ends = files.flatMap(({ file, edges }) => {
    const loose = edges.filter(({ to }) => isLoose(to, listed));
    return loose.map(({ link, to }) => ({ file, specifier: link.specifier, to }));
  });
  return [...new Map(ends.map((end) => [keyOf(end), end])).values()];
}

type Edges = Pick<Project, 'files'>;

const isLoose = (to: Destination, listed: ReadonlySet<string>): boolean =>
  to.kind === 'unresolved' || (to.kind === 'asset' && !listed.has(to.file));

const keyOf = ({ file, specifier }: LooseEnd): string =>
  `${path.posix.dirname(file)}\0${specifier}`;

/** Whether all loose ends lead where they led. */
export function leadAsBefore(ends: readonly LooseEnd[], resolve: Resolve): boolean {
  return ends.every(({ file, specifier, to }) => {
    return JSON.stringify(resolve(file, specifier)) === JSON.stringify(to);
  });
}
