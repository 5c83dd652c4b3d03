import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../../policy/test-folder.js';
import type { Ask } from '../model.js';
import { BREWED as POSTGRES } from '../postgres/programs.js';
import { BREWED as RABBITMQ } from '../rabbitmq/programs.js';
import { BREWED as REDIS } from '../redis/programs.js';
import { homebrewRung, type Brewed } from './homebrew.js';
import type { Programs } from './programs.js';

const makeFolder = useTestFolders();

/** A Homebrew that notes what it is asked for. */
function layBrew(): string {
  const script = '#!/bin/sh\necho "$@ $HOMEBREW_NO_AUTO_UPDATE" > "${0%/*}/asked"\n';
  const folder = makeFolder({ 'bin/brew': script });
  chmodSync(path.join(folder, 'bin', 'brew'), 0o755);
  return path.join(folder, 'bin');
}

const BREW = layBrew();

const ASK: Ask = {
  ...{ environment: { PATH: BREW }, platform: 'darwin', isOffline: false, demand: '7 or newer' },
  ...{ serves: () => true, tell: () => undefined },
};

const PROGRAMS: Programs = { version: '7.4', folder: '/brewed', environment: {}, from: 'brewed' };

/** As it is once Homebrew has installed it. */
const installed = (found: readonly Programs[]): Brewed => ({
  ...REDIS,
  installed: { what: 'redis-server', find: async () => found },
});

const launch = async ({ folder }: Programs): Promise<string> => folder;

async function begin(brewed: Brewed, ask: Partial<Ask> = {}): Promise<string> {
  const offer = await homebrewRung(brewed, launch).find({ ...ASK, ...ask });
  return 'start' in offer ? offer.start() : offer.because;
}

test('a formula is installed, and then its programs are started', async () => {
  expect(await begin(installed([PROGRAMS]))).toBe('/brewed');
  expect(readFileSync(path.join(BREW, 'asked'), 'utf8')).toBe('install redis 1\n');
});

test('before that it is told, with its licence', async () => {
  const told: string[] = [];
  await begin(installed([PROGRAMS]), { tell: (line) => void told.push(line) });
  expect(told).toEqual(['lintel: installing Homebrew’s redis (AGPL-3.0, RSALv2 or SSPL-1.0).']);
});

test('a version is that of its formula', async () => {
  const serves: Ask['serves'] = (version) => version.startsWith('15');
  const offer = await homebrewRung(POSTGRES, launch).find({ ...ASK, serves });
  expect(offer).toMatchObject({ from: 'Homebrew’s postgresql@15 (PostgreSQL)' });
});

test.each<[string, Brewed, Partial<Ask>]>([
  ['it is for macOS', RABBITMQ, { platform: 'linux' }],
  ['Homebrew is not installed', RABBITMQ, { environment: { PATH: '/nowhere' } }],
  ['Homebrew has no formula of 7 or newer', POSTGRES, { serves: () => false }],
  ['LINTEL_OFFLINE is set, and rabbitmq would be got', RABBITMQ, { isOffline: true }],
])('%s', async (says, brewed, ask) => {
  expect(await begin(brewed, ask)).toBe(says);
});

test('what was installed and doesn’t serve is told', async () => {
  await expect(begin(installed([]))).rejects.toThrow(
    'Homebrew’s redis (AGPL-3.0, RSALv2 or SSPL-1.0) can’t be used: redis is not installed.',
  );
});
