import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { openFileLedger } from '../../ledger/file-ledger.js';
import { allowForServices } from '../../services/proof/longest.js';
import { waitUntil } from '../../services/wait.js';
import { DISK_TRIALS, DiskWorld } from '../proof/disk-trials.js';
import { startMaker } from '../proof/disk-maker.js';
import { NO_DISK, onDisk } from '../proof/on-disk.js';
import { sightOf, undergo } from '../proof/trial.js';
import { fullDisk } from './faults.js';
import { whatDisksLack, type SmallDisk } from './small-disk.js';

allowForServices();

test.each(DISK_TRIALS)('$title: the client sees $sees, and then all is well', async (trial) => {
  const seen = await onDisk(64, async (disk) => {
    await using world = await DiskWorld.open(disk);
    return (await undergo(trial, world)).seen;
  });
  if (typeof seen === 'string') expect(seen).toMatch(NO_DISK);
  else expect(seen).toEqual([trial.sees, trial.sees]);
});

test('a full disk takes not a byte more, and healed it takes them', async () => {
  const done = await onDisk(3, async (disk) => {
    const fault = fullDisk(disk);
    const full = await fault.apply().then(() => sightOf(writeTo(disk)));
    return [full, await fault.heal().then(() => sightOf(writeTo(disk)))].join(', then ');
  });
  expect(done.replace(NO_DISK, LACK)).toMatch(/^ENOSPC, then nothing$|^LACK/);
});

const writeTo = ({ folder }: SmallDisk): Promise<void> => writeFile(path.join(folder, 'file'), 'x');

const LACK = 'LACK ';

test('a disk goes with its scope', async () => {
  const folder = await onDisk(3, async (disk) => disk.folder);
  expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(folder);
  expect(existsSync(folder)).toBe(false);
});

test('a disk is open until it is stopped, and the line that made it is known', async () => {
  const ledger = openFileLedger();
  const done = await onDisk(3, async () => ledger.entries);
  const line = expect.stringContaining('testkit/faults/proof/on-disk.ts:');
  if (typeof done === 'string') expect(done).toMatch(NO_DISK);
  else expect(done).toEqual([{ what: 'disk of 3 MiB', line }]);
  expect(ledger.entries).toEqual([]);
});

test('a disk goes with its maker, killed or not', async () => {
  const maker = startMaker();
  const said = String((await once(maker.stdout, 'data'))[0]).trim();
  await Promise.all([once(maker, 'exit'), maker.kill('SIGKILL')]);
  const isGone = (): boolean => !readFileSync('/proc/mounts', 'utf8').includes(said);
  await waitUntil(isGone, { awaited: 'the end of the disk', longest: 30_000 });
  expect(said).toMatch(/^(\/.*\/lintel-disk-\w+\/disk|There is no small disk here: .*)$/s);
});

test.each([
  ['darwin', true, 'it takes Linux’s tmpfs, and this is darwin'],
  ['linux', false, 'only root may mount one'],
  ['linux', true, undefined],
] as const)('on %s, as root: %s, what is missing is told', (platform, isRoot, lack) => {
  expect(whatDisksLack(platform, isRoot)).toBe(lack);
});
