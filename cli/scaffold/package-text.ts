import { LintelError } from '../../policy/errors.js';

/** What a package gets: scripts and packages by name. */
export interface PackageWishes {
  readonly scripts: Readonly<Record<string, string>>;
  readonly packages: Readonly<Record<string, string>>;
}

type Table = Readonly<Record<string, string>>;

/** The parts of a package.json that are looked at; the rest is handed through. */
interface Manifest extends Readonly<Record<string, unknown>> {
  readonly scripts?: Table;
  readonly dependencies?: Table;
  readonly devDependencies?: Table;
}

/** What `npm init` writes as the script `test`. */
const PLACEHOLDER = /no test specified/;

/**
 * A package.json with the scripts and packages that are wished for. What is there stays: a script
 * `test` that is more than npm's placeholder keeps its name, and packages keep their versions.
 */
export function editPackage(text: string, { scripts, packages }: PackageWishes): string {
  const manifest = parse(text);
  const devDependencies = sorted({ ...without(packages, manifest), ...manifest.devDependencies });
  const edited = { ...manifest, scripts: addScripts(manifest, scripts), devDependencies };
  return `${JSON.stringify(edited, null, indentOf(text))}\n`;
}

function parse(text: string): Manifest {
  try {
    // What is not an object of tables npm itself refuses.
    return JSON.parse(text) as Manifest;
  } catch (cause) {
    throw new LintelError('template-invalid', `package.json is no JSON: ${String(cause)}`);
  }
}

function addScripts({ scripts = {} }: Manifest, wished: Table): Table {
  const { test = '', ...others } = scripts;
  const isFree = test === '' || PLACEHOLDER.test(test);
  const kept = isFree ? others : scripts;
  return { ...wished, ...(isFree ? { test: wished['test:integration'] ?? test } : {}), ...kept };
}

/** The packages that are not there yet. */
function without(packages: Table, { dependencies = {} }: Manifest): Table {
  const missing = Object.entries(packages).filter(([name]) => !Object.hasOwn(dependencies, name));
  return Object.fromEntries(missing);
}

const sorted = (table: Table): Table =>
  Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The indent of the first line that has one. */
function indentOf(text: string): string {
  return /^[\t ]+/m.exec(text)?.[0] ?? '  ';
}
