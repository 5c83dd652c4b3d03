import type { Place, Span } from './model.js';
import { packageIn } from './package-name.js';
import type { Edge, Project, ProjectFile } from './project-model.js';
import { isService, servicesOf, toService } from './service-packages.js';

/** A service or another effect that an import brings into a file. */
export interface Brought {
  /** What is imported, as it is written: `pg`, or `redis` of the test kit. */
  readonly by: string;
  /** The effect class that the policy gives to the package, if it does. */
  readonly effect: string | null;
  /** The services that the package is made for; several for a mapper. */
  readonly services: readonly string[];
  readonly at: Place & Span;
}

const TEST_KIT = 'lintel/testkit';

/** The services and effects that the imports of a file bring; imports of types bring none. */
export function listBrought({ edges }: ProjectFile, project: Project): readonly Brought[] {
  const values = edges.filter(({ link }) => !link.typeOnly);
  return values.flatMap((edge) => broughtBy(edge, project)).filter(isSomething);
}

function broughtBy(edge: Edge, { effectOf }: Project): Brought[] {
  const { link } = edge;
  const names = link.names.filter(({ typeOnly }) => !typeOnly);
  if (link.specifier === TEST_KIT) return names.map(({ name }) => fromKit(name, link));
  const by = packageIn(edge);
  return by === null ? [] : [{ by, effect: effectOf(by), services: servicesOf(by), at: link }];
}

function fromKit(name: string, at: Place & Span): Brought {
  return { by: name, effect: null, services: isService(name) ? [toService(name)] : [], at };
}

const isSomething = ({ effect, services }: Brought): boolean =>
  effect !== null || services.length > 0;

/** What an import brings, in a word: the class that the policy names, else the service. */
export function nameOfBrought({ effect, services }: Brought): string {
  return effect ?? services[0]!;
}
