import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** What apt is to get. */
export interface AptWishes {
  readonly packages: readonly string[];
  /**
   * How the names of packages begin that belong to them (`erlang-`). Those are downloaded even where
   * they are installed: what is unpacked finds its parts beside itself, and not in the machine.
   */
  readonly kin: string;
}

const runFile = promisify(execFile);

/**
 * Downloads packages into a folder, with all that they need and the machine lacks; nothing is
 * installed. The environment leads to apt, and its proxies hold: they are what apt itself reads.
 * Rejects with what apt says.
 */
export async function downloadPackages(wishes: AptWishes, folder: string, env: Environment) {
  makeFolders(folder);
  const wanted = new Set([...wishes.packages, ...(await listInstalled(wishes.kin, env))]);
  for (const task of [['update'], [...INSTALL, ...wanted]]) {
    await runFile('apt-get', [...aptOptions(folder), ...task], { env });
  }
}

function makeFolders(folder: string): void {
  for (const part of ['lists/partial', 'cache/archives/partial']) {
    mkdirSync(path.join(folder, part), { recursive: true });
  }
}

type Environment = NodeJS.ProcessEnv;

/** Lists and archives in folders of our own, so that neither root nor a lock is needed. */
function aptOptions(folder: string): readonly string[] {
  const lists = `Dir::State::Lists=${path.join(folder, 'lists')}`;
  const settings = [lists, `Dir::Cache=${path.join(folder, 'cache')}`, ...SETTINGS];
  return ['-qq', ...settings.flatMap((setting) => ['-o', setting])];
}

const SETTINGS = ['Debug::NoLocking=1', 'APT::Sandbox::User=root', 'Acquire::Retries=3'];
const INSTALL = ['--yes', '--no-install-recommends', '--download-only', '--reinstall', 'install'];

/** The installed packages whose names begin so. All are asked for: dpkg fails where none fits. */
async function listInstalled(prefix: string, env: Environment): Promise<readonly string[]> {
  const { stdout } = await runFile('dpkg-query', LIST, { env });
  const lines = stdout.split('\n').filter((line) => line.startsWith(INSTALLED));
  return lines.map((line) => line.slice(INSTALLED.length)).filter((it) => it.startsWith(prefix));
}

const LIST = ['-W', '-f', '${db:Status-Abbrev}${Package}\n'];

/** As dpkg abbreviates the state of a package that is wanted and there. */
const INSTALLED = 'ii ';
