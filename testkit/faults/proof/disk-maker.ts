import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';

/** Starts a program that makes a small disk, and says where that is, or why there is none. */
export function startMaker() {
  const args = ['--input-type=module', '--eval', PROGRAM];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

const KIT = pathToFileURL(path.join(PACKAGE_ROOT, 'dist', 'testkit', 'index.js')).href;

const PROGRAM = `const kit = await import('${KIT}');
  const disk = await kit.SmallDisk.make(3).catch(({ message }) => ({ folder: message }));
  console.log(disk.folder);
  setInterval(() => undefined, 1000);`;
