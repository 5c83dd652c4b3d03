import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Brewed } from '../rungs/homebrew.js';
import type { Installed } from '../rungs/machine.js';
import { findProgram, programFolders } from '../rungs/find-program.js';
import { askVersion, type Programs } from '../rungs/programs.js';

/** Where a machine has PostgreSQL: on the path, and where Debian and Homebrew put versions. */
export const INSTALLED: Installed = {
  what: 'postgres with initdb',
  find: async (environment) => {
    const folders = [...programFolders(environment), ...versionFolders()];
    const servers = new Set(folders.map((folder) => findProgram('postgres', [folder])));
    return (await Promise.all(Array.from(servers, readServer))).flat();
  },
};

/** Homebrew's PostgreSQL, newest first. */
export const BREWED: Brewed = {
  formulas: ['17', '16', '15', '14'].map((version) => {
    return { name: `postgresql@${version}`, version, licence: 'PostgreSQL' };
  }),
  installed: INSTALLED,
};

/** Folders that hold one folder for each version, with what lies between it and the programs. */
const VERSIONED: readonly (readonly [folder: string, begins: string])[] = [
  ['/usr/lib/postgresql', ''],
  ['/opt/homebrew/opt', 'postgresql'],
  ['/usr/local/opt', 'postgresql'],
];

function versionFolders(): readonly string[] {
  return VERSIONED.filter(([folder]) => existsSync(folder)).flatMap(([folder, begins]) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(begins))
      .map((name) => path.join(folder, name, 'bin')),
  );
}

/** A server without the program that makes its data folder is of no use. */
async function readServer(server: string | undefined): Promise<readonly Programs[]> {
  if (server === undefined) return [];
  const folder = path.dirname(server);
  const version = await askVersion(server);
  if (version === undefined || findProgram('initdb', [folder]) === undefined) return [];
  return [{ version, folder, environment: {}, from: server }];
}
