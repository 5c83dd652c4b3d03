import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { POLICY_MODULE, type ModulePolicy, type PolicyRow } from './module-policy.js';
import { editPackage, type PackageWishes } from './package-text.js';
import { editJsonPolicy, newPolicy } from './policy-text.js';
import { editStep, type Step } from './steps.js';

/** The project that is added to. */
export interface Ground {
  readonly into: string;
  /** Lintel's version. */
  readonly lintel: string;
  /** What was added to the package.json before. */
  readonly record: PackageWishes | null;
  readonly read: (file: string) => string | null;
}

/** What happens to the files that a project has by itself, and what in its package.json is ours. */
export interface SetUp {
  readonly steps: readonly Step[];
  readonly written: PackageWishes;
}

/** The modules that come, and what they bring for the policy. */
export interface Brought {
  readonly rows: readonly PolicyRow[];
  readonly policy: ModulePolicy;
}

/** Plans what is added to a project's package.json and its policy. */
export async function planSetUp(ground: Ground, { rows, policy }: Brought): Promise<SetUp> {
  const before = readPackage(ground);
  const { text, written } = editPackage(before, wishesOf(rows, ground), ground.record ?? undefined);
  const steps = [editStep(PACKAGE, before, text), await planPolicy(ground, policy)];
  return { steps, written };
}

const PACKAGE = 'package.json';

function readPackage({ read }: Ground): string {
  const text = read(PACKAGE);
  if (text !== null) return text;
  const message = 'There is no package.json here. Make one with `npm init -y`, and run this again.';
  throw new LintelError('template-invalid', message);
}

/** Those of the template, and those of the services that the module has chosen. */
function packagesOf({ template, services }: PolicyRow): readonly (readonly [string, string])[] {
  const { packages, servicePackages } = template.manifest;
  const chosen = services.flatMap((service) => Object.entries(servicePackages[service] ?? {}));
  return [...Object.entries(packages), ...chosen];
}

function wishesOf(rows: readonly PolicyRow[], { into, lintel }: Ground): PackageWishes {
  const scripts = rows.flatMap(({ template }) => Object.entries(template.manifest.scripts));
  const filled = scripts.map(([name, line]) => [name, line.replaceAll('{{into}}', into)] as const);
  const packages = { lintel: `^${lintel}`, ...Object.fromEntries(rows.flatMap(packagesOf)) };
  return { scripts: Object.fromEntries(filled), packages };
}

const POLICIES = ['ts', 'mts', 'js', 'mjs', 'json'].map((ending) => `lintel.config.${ending}`);

async function planPolicy({ read, into }: Ground, brought: ModulePolicy): Promise<Step> {
  const from = `./${path.posix.join(into, POLICY_MODULE.replace(/\.ts$/, '.js'))}`;
  const file = POLICIES.find((it) => read(it) !== null) ?? POLICIES[0]!;
  const before = read(file);
  if (before === null) return editStep(file, before, newPolicy(from));
  return editStep(file, before, await addTo(file, before, { from, brought }));
}

interface Addition {
  readonly from: string;
  readonly brought: ModulePolicy;
}

async function addTo(file: string, text: string, { from, brought }: Addition): Promise<string> {
  if (file.endsWith('.json')) return editJsonPolicy(text, brought);
  const { editPolicy } = await import('./policy-source.js');
  return editPolicy(text, from);
}
