import { spawnSync } from 'node:child_process';

/** The package managers, by the file that each leaves in a project. */
const BY_LOCK: readonly (readonly [lock: string, manager: string])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

/** The package manager of a project, by the files that it has. */
export function managerOf(has: (file: string) => boolean): string {
  return BY_LOCK.find(([lock]) => has(lock))?.[1] ?? 'npm';
}

/** Installs what a package.json lists; what the manager says is shown. False where it fails. */
export function install(root: string, manager: string): boolean {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(manager, ['install'], { cwd: root, stdio: 'inherit', shell });
  return status === 0;
}
