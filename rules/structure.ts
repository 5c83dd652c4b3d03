/** A module of the project, as the policy declares it. */
export interface ModuleDeclaration {
  readonly name: string;
  readonly files: readonly string[];
  /** Files by which others may reach it; empty leaves all of it open. */
  readonly entry: readonly string[];
  /** Modules (by name) and packages (`npm:zod`, `npm:@scope/*`, `node:fs`) that it may import, with the reason. */
  readonly mayUse: Readonly<Record<string, string>>;
  /** `listed`: packages that `mayUse` does not name are denied. */
  readonly externals: 'free' | 'listed';
}

/** Classes of effects (`sql`, `cache`), each with the packages that bring it: `pg`, `node:fs`, globs. */
export type Effects = Readonly<Record<string, readonly string[]>>;

/** A package that some modules alone may import. */
export interface Reservation {
  /** `pg`, `@scope/*`, `node:fs`. */
  readonly name: string;
  /** Names of modules; none where nobody may import it. */
  readonly onlyIn: readonly string[];
  readonly because: string;
}

/** A test module of the manifest. */
export interface TestModule {
  readonly name: string;
  readonly files: readonly string[];
  readonly purpose: string;
  /** Services (`postgres`, `redis`) that it may use. */
  readonly services: readonly string[];
  /** Areas that it must cover, each by a requirement's id or an area's title. */
  readonly covers: readonly string[];
  /** Budgets that it must use. */
  readonly budgets: readonly string[];
}

/** A figure that must hold, as written: `{ p99: '100ms' }`, `{ min: 0.9 }`. */
export type Budget = Readonly<Record<string, string | number>>;

/** Modules in which several effects may meet, and why. */
export interface CompositionRoot {
  readonly files: readonly string[];
  readonly because: string;
}

/** What the policy declares of the whole project, besides its rules. */
export interface Structure {
  readonly modules: readonly ModuleDeclaration[];
  readonly packages: readonly Reservation[];
  readonly effects: Effects;
  readonly compositionRoots: readonly CompositionRoot[];
  readonly tests: readonly TestModule[];
  /** Titles by id of all that can be covered; empty where the policy does not list them. */
  readonly areas: Readonly<Record<string, string>>;
  readonly budgets: Readonly<Record<string, Budget>>;
}

/** A policy that declares nothing. */
export const NO_STRUCTURE: Structure = {
  modules: [],
  packages: [],
  effects: {},
  compositionRoots: [],
  tests: [],
  areas: {},
  budgets: {},
};
