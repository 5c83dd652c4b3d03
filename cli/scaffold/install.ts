import { spawnSync } from 'node:child_process';

/** Installs what a package.json lists; what the manager says is shown. Gives why it fails, or null. */
export function install(root: string, manager: string): string | null {
  const shell = process.platform === 'win32';
  const ended = spawnSync(manager, ['install'], { cwd: root, stdio: 'inherit', shell });
  if (ended.status === 0) return null;
  return ended.error?.message ?? `exit code ${ended.status ?? ended.signal}`;
}
