import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copySources, listSources } from '../tools/corpus.js';
import { POLICY_FILE } from './policies.js';
import { REPOSITORY_FILES } from './suites.js';
import type { Suite } from './suites.js';

/** The folder that a suite runs in, and what lies there. */
export interface Ground {
  readonly folder: string;
  readonly files: number;
  readonly lines: number;
}

/** Copies what the suite runs on, and Lintel's policy for it, into an empty folder. */
export async function layGround(suite: Suite, corpus: string, folder: string): Promise<Ground> {
  const { ground, policy } = suite;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, POLICY_FILE), policy);
  if (ground === 'repository') await layRepository(corpus, folder);
  else for (const name of ground) await copySources(join(corpus, name), join(folder, name));
  return surveyGround(folder);
}

/** Reading all files counts their lines, and brings them into the system's cache for all alike. */
async function surveyGround(folder: string): Promise<Ground> {
  const paths = await listSources(folder);
  let lines = 0;
  for (const path of paths) lines += countLines(await readFile(join(folder, path)));
  return { folder, files: paths.length, lines };
}

/** How many lines end in the bytes; what follows the last line's end is one more. */
export function countLines(bytes: Uint8Array): number {
  const last = bytes.at(-1);
  let lines = last === undefined || last === LINE_FEED ? 0 : 1;
  for (const byte of bytes) if (byte === LINE_FEED) lines += 1;
  return lines;
}

const LINE_FEED = 10;

async function layRepository(corpus: string, folder: string): Promise<void> {
  const paths = await listSources(corpus);
  for (const path of paths.slice(0, REPOSITORY_FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(corpus, path), join(folder, path));
  }
  for (const args of BIRTH) runGit(folder, args);
}

const AUTHOR = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];

/** No hooks and no signing of the machine's own configuration. */
const BIRTH = [
  ['init', '--quiet'],
  ['add', '--all'],
  [...AUTHOR, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--no-verify', '-m', 'Begin'],
];

/** Changes a file as no run before did, so that no cache holds it, and stages it. */
export function stageEdit({ folder }: Ground, edition: number): void {
  appendFileSync(join(folder, EDITED), `export const edition${edition} = ${edition};\n`);
  runGit(folder, ['add', EDITED]);
}

const EDITED = 'rxjs/src/internal/Observable.ts';

function runGit(folder: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr}`);
}
