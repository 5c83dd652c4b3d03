import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../../policy/test-folder.js';
import { ensureUnpacked } from './unpacked.js';

const makeFolder = useTestFolders();

/** Fills a folder in two steps, as downloads do, and notes that it was asked to. */
const fillSlowly = (asked: string[]) => async (folder: string) => {
  asked.push(folder);
  writeFileSync(path.join(folder, 'first'), '');
  await sleep(20);
  writeFileSync(path.join(folder, 'second'), '');
};

test('two that ask at once in a process get the same, which is filled once', async () => {
  const [environment, asked] = [{ LINTEL_CACHE: makeFolder() }, [] as string[]];
  const asking = [1, 2].map(() => ensureUnpacked('it', environment, fillSlowly(asked)));
  const [one, other] = await Promise.all(asking);
  expect(asked).toHaveLength(1);
  expect(other).toBe(one);
  expect(readdirSync(one!)).toEqual(['first', 'second']);
});

test('where another run is faster, its folder is taken, and nothing is left beside', async () => {
  const environment = { LINTEL_CACHE: makeFolder() };
  const found = await ensureUnpacked('it', environment, async (_, place) => {
    mkdirSync(path.join(place, 'theirs'), { recursive: true });
  });
  expect(readdirSync(found)).toEqual(['theirs']);
  expect(readdirSync(path.dirname(found))).toEqual(['it']);
});

test('one that can not be filled is tried again', async () => {
  const environment = { LINTEL_CACHE: makeFolder() };
  const failing = () => Promise.reject(new Error('no network'));
  await expect(ensureUnpacked('it', environment, failing)).rejects.toThrow('no network');
  expect(readdirSync(await ensureUnpacked('it', environment, fillSlowly([])))).toHaveLength(2);
});

/** The id of a process that has ended. */
const { pid: dead } = spawnSync('true');

/** Lays what a run has left in a cache, now or long ago. */
function leave(cache: string, name: string, isOld: boolean): void {
  const folder = path.join(cache, 'services', name);
  mkdirSync(folder, { recursive: true });
  if (isOld) utimesSync(folder, 1, 1);
}

/** Those of whom others are still filling the folder, or may be. */
const KEPT = [`it.${dead}.02.tmp`, `it.${process.pid}.03.tmp`];

test('leftovers are removed if they are old and nobody is there who fills them', async () => {
  const cache = makeFolder();
  leave(cache, `it.${dead}.01.tmp`, true);
  leave(cache, KEPT[0]!, false);
  leave(cache, KEPT[1]!, true);
  const found = await ensureUnpacked('it', { LINTEL_CACHE: cache }, fillSlowly([]));
  expect(new Set(readdirSync(path.dirname(found)))).toEqual(new Set(['it', ...KEPT]));
});
