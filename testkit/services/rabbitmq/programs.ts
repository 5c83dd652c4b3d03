import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { libraryPath } from '../redis/programs.js';
import type { DebianPackages } from '../rungs/debian.js';
import type { Brewed } from '../rungs/homebrew.js';
import type { Installed } from '../rungs/machine.js';
import { findProgram, programFolders } from '../rungs/find-program.js';
import type { Programs } from '../rungs/programs.js';

/** Where a machine has RabbitMQ: Debian's and Homebrew's folders, and what the path leads to. */
export const INSTALLED: Installed = {
  what: 'rabbitmq-server with Erlang',
  find: (environment) => {
    const folders = programFolders(environment);
    const erlang = erlangAbove(findProgram('erl', folders));
    const homes = [...homesIn('/usr/lib/rabbitmq/lib'), ...HOMES, ...homesOnPath(folders)];
    return Promise.resolve(homes.flatMap((home) => readHome(home, erlang, {})));
  },
};

const HOMES = ['/opt/homebrew/opt/rabbitmq', '/usr/local/opt/rabbitmq', '/opt/rabbitmq'];

/** Debian's RabbitMQ with its Erlang. */
export const DEBIAN: DebianPackages = {
  packages: ['rabbitmq-server'],
  kin: 'erlang-',
  licence: 'MPL-2.0; Erlang: Apache-2.0',
  find: (root) => {
    const lib = path.join(root, 'usr', 'lib');
    const own = erlangAbove(path.join(lib, 'erlang', 'bin', 'erl'));
    const erlang = own ?? erlangAbove(findProgram('erl', programFolders(process.env)));
    const environment = { LD_LIBRARY_PATH: libraryPath(root) };
    const homes = homesIn(path.join(lib, 'rabbitmq', 'lib'));
    return Promise.resolve(homes.flatMap((home) => readHome(home, erlang, environment)));
  },
};

/** Homebrew's RabbitMQ, with its Erlang. */
export const BREWED: Brewed = {
  formulas: [{ name: 'rabbitmq', licence: 'MPL-2.0; Erlang: Apache-2.0' }],
  installed: INSTALLED,
};

function homesOnPath(folders: readonly string[]): readonly string[] {
  const server = findProgram('rabbitmq-server', folders);
  return server === undefined ? [] : [path.dirname(path.dirname(server))];
}

function homesIn(folder: string): readonly string[] {
  return listFolder(folder).map((name) => path.join(folder, name));
}

const listFolder = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder) : [];

/** The folder of Erlang that a program `erl` belongs to. */
function erlangAbove(program: string | undefined): string | undefined {
  const root = program === undefined ? undefined : path.dirname(path.dirname(program));
  return root !== undefined && existsSync(path.join(root, 'lib')) ? root : undefined;
}

type Variables = Programs['environment'];

/** The version is in the name of the folder of RabbitMQ's main part. */
function readHome(home: string, erlang: string | undefined, environment: Variables): Programs[] {
  const names = listFolder(path.join(home, 'plugins'));
  const version = names.map((name) => /^rabbit-(\d[\d.]*\d)/.exec(name)?.[1]).find(Boolean);
  const runtime = erlang === undefined ? undefined : runtimeOf(erlang);
  if (version === undefined || runtime === undefined) return [];
  return [{ version, folder: home, environment: { ...environment, ...runtime }, from: home }];
}

/** What Erlang's own start script sets; it has fixed paths, so it isn't used. */
function runtimeOf(root: string): Variables | undefined {
  const runtime = listFolder(root).find((name) => name.startsWith('erts-'));
  if (runtime === undefined) return undefined;
  return { ROOTDIR: root, BINDIR: path.join(root, runtime, 'bin'), EMU: 'beam', PROGNAME: 'erl' };
}
