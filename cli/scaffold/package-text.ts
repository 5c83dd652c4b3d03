import { isDeepStrictEqual } from 'node:util';
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

/** A package.json that was added to, and what in it is ours: this time's and that of before. */
export interface EditedPackage {
  readonly text: string;
  readonly written: PackageWishes;
}

/**
 * A package.json with the scripts and packages that are wished for. What is there stays: a script
 * `test` that is more than npm's placeholder keeps its name, and packages keep their versions. Only
 * what is still as it was `written` before is brought up to date; what was removed since stays away.
 */
export function editPackage(text: string, wishes: PackageWishes, written = NONE): EditedPackage {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const manifest = parse(text.slice(mark.length));
  const { tables, ours } = settleAll(manifest, wishes, written);
  const edited = { ...manifest, ...tables };
  const isSame = isDeepStrictEqual(edited, manifest);
  return { text: isSame ? text : mark + format(edited, text), written: ours };
}

const BYTE_ORDER_MARK = '\uFEFF';
const NONE: PackageWishes = { scripts: {}, packages: {} };

const format = (manifest: Manifest, text: string): string =>
  `${JSON.stringify(manifest, null, indentOf(text))}\n`;

function settleAll(manifest: Manifest, wishes: PackageWishes, written: PackageWishes) {
  const scripts = settle(manifest.scripts, withTest(manifest, wishes.scripts), written.scripts);
  const packages = settle(manifest.devDependencies, without(wishes, manifest), written.packages);
  const devDependencies = inOrderOf(manifest.devDependencies, packages.table);
  const ours = { scripts: scripts.written, packages: packages.written };
  return { tables: { scripts: scripts.table, devDependencies }, ours };
}

/** Packages are added in order, unless somebody has put them into another one. */
const inOrderOf = (before: Table = {}, after: Table): Table =>
  isSorted(Object.keys(before)) ? sorted(after) : after;

const isSorted = (names: readonly string[]): boolean =>
  names.every((name, index) => index === 0 || names[index - 1]! < name);

/** A table after the wishes, and what of it is ours. */
interface Settled {
  readonly table: Table;
  readonly written: Table;
}

function settle(current: Table = {}, wished: Table, written: Table): Settled {
  const taken = Object.entries(wished).filter(([name]) => mayTake(current[name], written[name]));
  const ours = Object.fromEntries(taken);
  return { table: { ...current, ...ours }, written: { ...written, ...ours } };
}

function mayTake(current: string | undefined, written: string | undefined): boolean {
  if (current === undefined) return written === undefined;
  return current === written || PLACEHOLDER.test(current);
}

function parse(text: string): Manifest {
  try {
    // What is not an object of tables npm itself refuses.
    return JSON.parse(text) as Manifest;
  } catch (cause) {
    throw new LintelError('template-invalid', `package.json is no JSON: ${String(cause)}`);
  }
}

/** Where nothing else is `test`, it runs the integration tests. */
function withTest({ scripts = {} }: Manifest, wished: Table): Table {
  const test = wished['test:integration'];
  if (test === undefined || ![undefined, test].includes(scripts['test:integration'])) return wished;
  return { test, ...wished };
}

/** The packages that are not there for more than development. */
function without({ packages }: PackageWishes, { dependencies = {} }: Manifest): Table {
  const missing = Object.entries(packages).filter(([name]) => !Object.hasOwn(dependencies, name));
  return Object.fromEntries(missing);
}

const sorted = (table: Table): Table =>
  Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The indent of the first line of a JSON text that has one. */
export function indentOf(text: string): string {
  return /^[\t ]+/m.exec(text)?.[0] ?? '  ';
}
