import type {
  Budget,
  Effects,
  ModuleDeclaration,
  Structure,
  TestModule,
} from '../rules/structure.js';
import { EFFECT_CLASSES } from './effect-classes.js';
import { listOf } from './list-of.js';
import type { ParsedPolicy } from './schema.js';

/** What a policy declares of the whole project, with every field filled in. */
export function resolveStructure(policy: ParsedPolicy): Structure {
  return { ...resolveBoundaries(policy), ...resolveManifest(policy) };
}

type Boundaries = Omit<Structure, 'tests' | 'areas' | 'budgets'>;

function resolveBoundaries({ compositionRoots: roots, ...policy }: ParsedPolicy): Boundaries {
  const modules = Object.entries(policy.modules).map(toModule);
  const packages = Object.entries(policy.packages).map(([name, it]) => ({ name, ...it }));
  const compositionRoots = roots.map(({ files, because }) => ({ files: listOf(files), because }));
  return { modules, packages, effects: resolveEffects(policy.effects), compositionRoots };
}

type Named<T> = readonly [name: string, value: T];

function toModule([name, value]: Named<ParsedPolicy['modules'][string]>): ModuleDeclaration {
  const { files, entry = [], mayUse, externals } = value;
  return { name, files: listOf(files), entry: listOf(entry), mayUse, externals };
}

/** Class by class the policy's own packages replace those of the presets, and come first. */
function resolveEffects(own: Effects): Effects {
  const named = Object.entries({ ...own, ...EFFECT_CLASSES, ...own });
  return Object.fromEntries(named.filter(([, packages]) => packages.length > 0));
}

function resolveManifest(policy: ParsedPolicy): Pick<Structure, 'tests' | 'areas' | 'budgets'> {
  const tests = Object.entries(policy.tests).map(toTestModule);
  const budgets = Object.entries(policy.budgets).map(toBudget);
  return { tests, areas: policy.areas, budgets: Object.fromEntries(budgets) };
}

function toTestModule([name, value]: Named<ParsedPolicy['tests'][string]>): TestModule {
  return { ...value, name, files: listOf(value.files) };
}

/** A figure that is there but undefined is none. */
function toBudget([name, figures]: Named<ParsedPolicy['budgets'][string]>): Named<Budget> {
  const given = Object.entries(figures).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value] as const],
  );
  return [name, Object.fromEntries(given)];
}
