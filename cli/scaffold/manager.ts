import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isGitTop } from '../../policy/locate.js';

/** The package managers, by the file that each leaves in a project. */
const BY_LOCK: readonly (readonly [lock: string, manager: string])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
];

/**
 * The package manager of a project, which may be that of a workspace around it: the nearest folder
 * that names or shows one decides, as far as git's top.
 */
export function managerOf(root: string): string {
  const found = managerIn(root);
  const isTop = isGitTop(root) || path.dirname(root) === root;
  return found ?? (isTop ? 'npm' : managerOf(path.dirname(root)));
}

function managerIn(folder: string): string | undefined {
  const has = (file: string): boolean => existsSync(path.join(folder, file));
  return namedIn(path.join(folder, 'package.json')) ?? BY_LOCK.find(([lock]) => has(lock))?.[1];
}

/** `"packageManager": "pnpm@9.1.0"` names one. */
function namedIn(manifest: string): string | undefined {
  if (!existsSync(manifest)) return undefined;
  const text = readFileSync(manifest, 'utf8');
  return /"packageManager"\s*:\s*"(npm|pnpm|yarn|bun)@/.exec(text)?.[1];
}
