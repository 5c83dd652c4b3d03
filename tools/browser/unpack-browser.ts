import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const CACHE = path.join(
  process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'),
  'lintel-browser',
);
const PACKAGE = 'chromium-headless-shell';

/** What starts the browser that was unpacked here. */
export const UNPACKED = path.join(CACHE, 'start');

/**
 * Takes Debian's own package, with what it needs and the system has not, and unpacks it into the
 * user's cache. Nothing is installed, and nobody has to be root. Throws where apt has no such package.
 */
export function unpackBrowser(): void {
  const fresh = `${CACHE}.fresh`;
  rmSync(fresh, { recursive: true, force: true });
  fetchPackages(fresh);
  writeFileSync(path.join(fresh, 'start'), START, { mode: 0o755 });
  rmSync(CACHE, { recursive: true, force: true });
  renameSync(fresh, CACHE);
}

/** The libraries lie where Debian puts them on this kind of machine, below another root. */
const START = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
libraries=$(find "$here/root/usr/lib" -name '*.so*' -exec dirname {} + | sort -u | paste -sd:)
LD_LIBRARY_PATH="$libraries" exec "$here/root/usr/lib/chromium/${PACKAGE}" "$@"
`;

function fetchPackages(folder: string): void {
  mkdirSync(path.join(folder, 'apt/lists/partial'), { recursive: true });
  const apt = aptIn(folder);
  apt('update', '-qq');
  apt('download', '-qq', ...listMissing(apt));
  unpack(folder);
  rmSync(path.join(folder, 'apt'), { recursive: true });
}

/** What apt says when it runs with these words behind its own. */
type Apt = (...args: readonly string[]) => string;

/** Lists and packages go into the folder, so that nothing of the system's is touched. */
function aptIn(folder: string): Apt {
  const own = path.join(folder, 'apt');
  const places = [`Dir::State::lists=${own}/lists`, `Dir::Cache=${own}/cache`, ...ALONE];
  const settings = places.flatMap((it) => ['-o', it]);
  const quiet = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
  return (...args) => execFileSync('apt-get', [...settings, ...args], quiet);
}

const ALONE = ['Debug::NoLocking=1', 'APT::Sandbox::User=root'];

/** The package, and what it needs besides what the system has. */
function listMissing(apt: Apt): string[] {
  const plan = apt('install', '--simulate', '-qq', '--no-install-recommends', PACKAGE);
  return Array.from(plan.matchAll(/^Inst (\S+)/gm), ([, name = '']) => name);
}

function unpack(folder: string): void {
  for (const name of readdirSync(folder).filter((it) => it.endsWith('.deb'))) {
    const file = path.join(folder, name);
    execFileSync('dpkg-deb', ['-x', file, path.join(folder, 'root')]);
    rmSync(file);
  }
}
