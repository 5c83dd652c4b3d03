import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LintelError } from '../../../policy/errors.js';
import type { Ask, Offer, Rung, Skipped } from '../model.js';
import { findProgram, programFolders } from './find-program.js';
import type { Installed } from './machine.js';
import { explainUnserving, offerNewest, type Launch } from './programs.js';

/** A formula of Homebrew that holds a service. */
export interface Formula {
  readonly name: string;
  /** The major version that it holds, if its name fixes one. */
  readonly version?: string;
  /** As it is told before a download. */
  readonly licence: string;
}

/** How a service comes from Homebrew. */
export interface Brewed {
  /** The first of them whose version serves is taken. */
  readonly formulas: readonly Formula[];
  /** Where its programs are found afterwards: as those of the machine. */
  readonly installed: Installed;
}

/** On macOS, programs that Homebrew installs. Unlike Debian's packages they stay installed. */
export function homebrewRung<Handle>(brewed: Brewed, launch: Launch<Handle>): Rung<Handle> {
  return { name: 'homebrew', find: (ask) => find(brewed, ask, launch) };
}

function find<H>(brewed: Brewed, ask: Ask, launch: Launch<H>): Offer<H> | Skipped {
  const formula = brewed.formulas.find(({ version }) => !version || ask.serves(version));
  const obstacle = findObstacle(ask, formula);
  if (obstacle !== undefined || formula === undefined) return { because: obstacle ?? '' };
  const from = `Homebrew’s ${formula.name} (${formula.licence})`;
  const start = () => install({ brewed, ask, launch }, formula.name, from);
  return { version: 'to be installed', from, start };
}

function findObstacle(ask: Ask, formula?: Formula): string | undefined {
  if (ask.platform !== 'darwin') return 'it is for macOS';
  if (findBrew(ask) === undefined) return 'Homebrew is not installed';
  if (formula === undefined) return `Homebrew has no formula of ${ask.demand}`;
  return ask.isOffline ? `LINTEL_OFFLINE is set, and ${formula.name} would be got` : undefined;
}

const findBrew = ({ environment }: Ask): string | undefined =>
  findProgram('brew', programFolders(environment));

interface Way<H> {
  readonly brewed: Brewed;
  readonly ask: Ask;
  readonly launch: Launch<H>;
}

async function install<H>({ brewed, ask, launch }: Way<H>, name: string, from: string): Promise<H> {
  ask.tell(`lintel: installing ${from}.`);
  const env = { ...process.env, ...ask.environment, HOMEBREW_NO_AUTO_UPDATE: '1' };
  await promisify(execFile)(findBrew(ask) ?? 'brew', ['install', name], { env });
  const found = await brewed.installed.find(ask.environment);
  const offer = offerNewest(found, ask, launch);
  return offer?.start() ?? unusable(from, explainUnserving(found, name, ask.demand));
}

function unusable(from: string, { because }: Skipped): never {
  throw new LintelError('service-unavailable', `${from} can’t be used: ${because}.`);
}
