import { toNameMatcher, type NameMatcher } from '../external-name.js';
import type { ModuleDeclaration, Reservation, Structure } from '../structure.js';

/** What a module may use: a module, `npm:zod`, `npm:@scope/*`, `node:fs`. */
export interface Permission {
  readonly written: string;
  readonly because: string;
  readonly covers: NameMatcher;
}

/** What one module may import. */
export interface ModuleLaw {
  readonly name: string;
  readonly isListed: boolean;
  readonly permissions: readonly Permission[];
}

/** A package that some modules alone may import. */
export interface ReservationLaw extends Reservation {
  readonly covers: NameMatcher;
}

/** A declared structure, with its names compiled. */
export interface Law {
  readonly modules: ReadonlyMap<string, ModuleLaw>;
  /** The narrowest first. */
  readonly reservations: readonly ReservationLaw[];
}

/** Compiles what a policy says of imports. */
export function toLaw({ modules, packages }: Structure): Law {
  const sorted = [...packages].sort((a, b) => narrowness(b.name) - narrowness(a.name));
  const reservations = sorted.map((it) => ({ ...it, covers: toNameMatcher(it.name) }));
  return { modules: new Map(modules.map((it) => [it.name, toModuleLaw(it)])), reservations };
}

/** How much of a name is said, and then whether all of it is. */
const narrowness = (name: string): number =>
  name.replaceAll('*', '').length + (name.includes('*') ? 0 : 0.5);

function toModuleLaw({ name, externals, mayUse }: ModuleDeclaration): ModuleLaw {
  const permissions = Object.entries(mayUse).map(([written, because]) => {
    return { written, because, covers: toNameMatcher(written) };
  });
  return { name, isListed: externals === 'listed', permissions };
}

/** The permission by which a module may use something, if it has one. */
export function findPermission(law: ModuleLaw | undefined, target: string): Permission | null {
  return law?.permissions.find(({ covers }) => covers(target)) ?? null;
}
