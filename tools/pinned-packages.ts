import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Exact versions of npm packages, by name. */
export type Pins = Readonly<Record<string, string>>;

const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund'];
const runProgram = promisify(execFile);

/** The folder in the user's cache that belongs to these pins alone, for one purpose. */
export function findPinnedFolder(purpose: string, pins: Pins): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const hash = createHash('sha256').update(JSON.stringify(pins)).digest('hex');
  return join(cache, purpose, hash.slice(0, 16));
}

/** Installs the packages under `folder/node_modules`, and runs no script of theirs. */
export async function installPins(pins: Pins, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = JSON.stringify({ private: true, dependencies: pins });
  await writeFile(join(folder, 'package.json'), manifest);
  const shell = process.platform === 'win32';
  await runProgram('npm', ['install', ...FLAGS], { cwd: folder, shell });
}
