import path from 'node:path';
import type { DebianPackages } from '../rungs/debian.js';
import type { Brewed } from '../rungs/homebrew.js';
import type { Installed } from '../rungs/machine.js';
import { findProgram, programFolders } from '../rungs/find-program.js';
import { askVersion, type Programs } from '../rungs/programs.js';

const SERVER = 'redis-server';

/** Where a machine has Redis. */
export const INSTALLED: Installed = {
  what: SERVER,
  find: (environment) => readProgram(findProgram(SERVER, programFolders(environment))),
};

/** Debian's Redis, with the libraries of its own that it needs. */
export const DEBIAN: DebianPackages = {
  packages: [SERVER],
  kin: 'redis-',
  licence: 'BSD-3-Clause',
  find: async (root) => {
    const server = findProgram(SERVER, [path.join(root, 'usr', 'bin')]);
    return readProgram(server, { LD_LIBRARY_PATH: libraryPath(root) });
  },
};

/** Homebrew's Redis. */
export const BREWED: Brewed = {
  formulas: [{ name: 'redis', licence: 'AGPL-3.0, RSALv2 or SSPL-1.0' }],
  installed: INSTALLED,
};

/** Where Debian puts libraries on the machines that Node runs on. */
export function libraryPath(root: string): string {
  const machines = ['x86_64-linux-gnu', 'aarch64-linux-gnu', ''];
  return machines.map((machine) => path.join(root, 'usr', 'lib', machine)).join(':');
}

type Variables = Programs['environment'];

async function readProgram(server: string | undefined, environment: Variables = {}) {
  const version = server === undefined ? undefined : await askVersion(server, environment);
  if (server === undefined || version === undefined) return [];
  // The server may be a link to a program of another name.
  const folder = path.dirname(server);
  return [{ version, folder, environment, from: path.join(folder, SERVER) }];
}
