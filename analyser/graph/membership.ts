import { toMatcher } from '../../policy/file-settings.js';
import { toNameMatcher, type NameMatcher } from '../../rules/external-name.js';
import type { FilePlace, Project } from '../../rules/project-model.js';
import type { CompositionRoot, ModuleDeclaration, Structure } from '../../rules/structure.js';
import { remembered } from './remembered.js';

/** Tells where in the declared structure a file stands, asset or not. */
export type Membership = (file: string) => FilePlace;

/** Compiles the globs of a structure once, and asks them once of each file. */
export function toMembership({ modules, tests, compositionRoots }: Structure): Membership {
  const [placeIn, inTests] = [toPlaceIn(modules), toNamesOf(tests)];
  const rootsOf = toNamesOf(compositionRoots.map(toNamed));
  return remembered((file: string) => {
    const rest = { testModules: inTests(file), compositionRoot: rootsOf(file)[0] ?? null };
    return { ...placeIn(file), ...rest };
  });
}

type PlaceIn = (file: string) => Pick<FilePlace, 'modules' | 'isEntry'>;

function toPlaceIn(modules: readonly ModuleDeclaration[]): PlaceIn {
  const [inModules, inEntries] = [toNamesOf(modules), toNamesOf(modules.map(toEntries))];
  return (file) => {
    const [names, entries] = [inModules(file), inEntries(file)];
    return { modules: names, isEntry: names.some((name) => entries.includes(name)) };
  };
}

const toEntries = ({ name, entry }: ModuleDeclaration): Named => ({ name, files: entry });

/** A root is known by its reason. */
const toNamed = ({ files, because }: CompositionRoot): Named => ({ name: because, files });

interface Named {
  readonly name: string;
  readonly files: readonly string[];
}

function toNamesOf(entries: readonly Named[]): (file: string) => readonly string[] {
  const written = entries.filter(({ files }) => files.length > 0);
  const matchers = written.map(({ name, files }) => ({ name, matches: toMatcher(files) }));
  return (file) => matchers.flatMap(({ name, matches }) => (matches(file) ? [name] : []));
}

/** Compiles the package names of the effect classes. */
export function toEffectOf({ effects }: Structure): Project['effectOf'] {
  const classes = Object.entries(effects).map(([name, packages]) => {
    return { name, matches: toPackageMatcher(packages) };
  });
  return remembered((name: string) => classes.find(({ matches }) => matches(name))?.name ?? null);
}

/** A name that begins with `!` takes out of what the others match. */
function toPackageMatcher(written: readonly string[]): NameMatcher {
  const included = written.filter((it) => !it.startsWith('!')).map(toNameMatcher);
  const excluded = written.filter((it) => it.startsWith('!')).map((it) => it.slice(1));
  const isExcluded = excluded.map(toNameMatcher);
  const isIn = (matchers: readonly NameMatcher[], name: string) => matchers.some((it) => it(name));
  return (name) => isIn(included, name) && !isIn(isExcluded, name);
}
