import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import { fullDisk } from '../../faults/disk/faults.js';
import { NO_DISK, onDisk } from '../../faults/proof/on-disk.js';
import { serviceCache } from '../cache-folder.js';
import { Site } from '../guard/site.js';
import { allowForServices } from './longest.js';

allowForServices();

const HELP = 'Make room there, or set TMPDIR to a folder that can be written to.';

/** What a program says that starts a service, with a disk of its own for temporary files. */
async function tellStart(service: string, mebibytes: number, fills = false): Promise<string> {
  const told = await onDisk(mebibytes, async (disk) => {
    if (fills) await fullDisk(disk).apply();
    return runProgram(programOf(service), disk.folder);
  });
  return told.replace(NO_DISK, '');
}

async function runProgram(program: string, folder: string): Promise<string> {
  const env = { PATH: process.env['PATH'], TMPDIR: folder, ...CACHE };
  const args = ['--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return stdout.replaceAll(folder, 'DISK');
}

const CACHE = { LINTEL_CACHE: path.dirname(serviceCache(process.env)) };
const KIT = pathToFileURL(path.join(PACKAGE_ROOT, 'dist', 'testkit', 'index.js')).href;

const programOf = (service: string): string => `const kit = await import('${KIT}');
  const starting = kit.start(kit.${service}());
  const said = await starting.then(() => 'It is up.', ({ message }) => message);
  console.log(said);
  process.exit(0);`;

const LACKS = /^(?:only root may|it takes Linux|it can’t be mounted)/;

const orLacking = (said: RegExp): RegExp => new RegExp(`${said.source}|${LACKS.source}`);

test('where TMPDIR is full, that is said, and what to do', async () => {
  const said = new RegExp(`^The folder DISK/\\S+ can’t be made: the disk is full\\. ${HELP}`);
  expect(await tellStart('redis', 3, true)).toMatch(orLacking(said));
});

test('where TMPDIR gets full while a service starts, that is said first', async () => {
  const said = new RegExp(`^There is no room left in DISK\\. ${HELP}\ninitdb .* ended with 1:\n`);
  expect(await tellStart('postgres', 10)).toMatch(orLacking(said));
});

test('what can’t be noted on a full disk is not left running', async () => {
  const code = await onDisk(3, async (disk) => {
    const site = await Site.open('test', { base: disk.folder });
    await fullDisk(disk).apply();
    return runSleeper(site).finally(() => site.close());
  });
  expect(code.replace(NO_DISK, '')).toMatch(orLacking(/^137$/));
});

async function runSleeper(site: Site): Promise<string> {
  const { ended } = await site.run({ name: 'sleeper', program: 'sleep', args: ['600'] });
  return String(await ended);
}
