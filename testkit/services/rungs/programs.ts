import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Ask, Offer, Skipped } from '../model.js';
import { compareVersions, findVersion } from '../version.js';

/** Programs of one version of a service, on this machine's disk. */
export interface Programs {
  readonly version: string;
  /** Where the main program lies. */
  readonly folder: string;
  /** Variables that they need to find their libraries. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where they come from, for messages. */
  readonly from: string;
}

export type Launch<Handle> = (programs: Programs) => Promise<Handle>;

const runFile = promisify(execFile);

/** What a program says of its version; undefined if it can't be run. */
export async function askVersion(program: string, environment: Programs['environment'] = {}) {
  const env = { ...process.env, ...environment };
  const running = runFile(program, ['--version'], { env, timeout: 30_000, cwd: '/' });
  const { stdout } = await running.catch(() => ({ stdout: '' }));
  return findVersion(stdout);
}

/** The newest of the programs that serves, as an offer. */
export function offerNewest<H>(found: Found, { serves }: Ask, launch: Launch<H>) {
  const serving = found.filter(({ version }) => serves(version));
  const [newest] = serving.toSorted((one, other) => compareVersions(other.version, one.version));
  if (newest === undefined) return undefined;
  const { version, from } = newest;
  const offer: Offer<H> = { version, from, start: () => launch(newest) };
  return offer;
}

type Found = readonly Programs[];

/** Why none of the programs serves. */
export function explainUnserving(found: Found, what: string, demand: string): Skipped {
  if (found.length === 0) return { because: `${what} is not installed` };
  const versions = found.map(({ version, from }) => `${version} (${from})`).join(', ');
  return { because: `${versions} is there, ${demand} is needed` };
}
