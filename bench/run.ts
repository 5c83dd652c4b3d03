import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layCorpus } from '../tools/corpus.js';
import { findGnuTime } from './accounting.js';
import { writeConfigurations } from './configurations.js';
import { layGround } from './ground.js';
import { describeMachine } from './machine.js';
import { measure } from './measure.js';
import type { Stand } from './measure.js';
import { isWhole, readOptions } from './options.js';
import type { Options } from './options.js';
import { PAGE } from './page.js';
import { findPlaces, getPlace } from './places.js';
import type { Places } from './places.js';
import { renderResults } from './results.js';
import type { Results, SuiteResult } from './results.js';
import { keepSections } from './sections.js';
import { SUITES } from './suites.js';
import type { SuiteName } from './suites.js';
import { getTools, installTools } from './tools.js';

const REPOSITORY = join(import.meta.dirname, '..');

/** Where the suites run, and by what they are measured. */
interface Site {
  readonly corpus: string;
  readonly places: Places;
  readonly time: string;
}

const options = readOptions(process.argv.slice(2));
const work = await mkdtemp(join(tmpdir(), 'lintel-bench-'));
await publish(options, await bench(options, work).finally(() => remove(work)));

async function bench({ suites, rounds }: Options, folder: string): Promise<Results> {
  const site = await findSite(folder);
  const done: SuiteResult[] = [];
  for (const name of suites) done.push(await runSuite(name, site, rounds));
  const versions = { lintel: await readVersion(), ...getTools() };
  return { machine: describeMachine(), versions, rounds, suites: done };
}

async function findSite(folder: string): Promise<Site> {
  const time = findGnuTime();
  const places = findPlaces(await installTools(), folder);
  demandBuild(places);
  await writeConfigurations(places);
  return { time, places, corpus: await layCorpus() };
}

/** Said at once rather than after minutes, when Lintel's turn comes. */
function demandBuild(places: Places): void {
  const missing = ['LINTEL', 'PLUGIN'].find((name) => !existsSync(getPlace(places, name)));
  if (missing) throw new Error('Lintel is not built: run `npm run build` first.');
}

async function runSuite(name: SuiteName, site: Site, rounds: number): Promise<SuiteResult> {
  const stand = await layStand(name, site);
  const runs = measure(stand, rounds);
  await remove(stand.ground.folder);
  return { name, ground: stand.ground, runs };
}

async function layStand(name: SuiteName, site: Site): Promise<Stand> {
  const folder = join(getPlace(site.places, 'WORK'), name);
  const ground = await layGround(SUITES[name], site.corpus, folder);
  return { ...site, ground, suite: SUITES[name], tell: (line) => tell(`${name}: ${line}`) };
}

async function readVersion(): Promise<string> {
  // The package's own manifest, which has a version.
  const manifest = JSON.parse(await readFile(join(REPOSITORY, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

async function publish(asked: Options, results: Results): Promise<void> {
  const page = renderResults(results);
  process.stdout.write(page);
  // What other runs have measured stays there.
  if (isWhole(asked)) await writeFile(PAGE, keepSections(page, await readFile(PAGE, 'utf8')));
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
