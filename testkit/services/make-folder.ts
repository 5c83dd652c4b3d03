import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { amRoot } from './cache-folder.js';

/**
 * Makes a folder that others may look into, with those above it that aren't there. For root that holds
 * whatever the umask is: programs that run as another user must be able to reach what lies in it.
 */
export function makeOpenFolder(folder: string, isRoot = amRoot()): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (first === undefined || !isRoot) return;
  for (const made of foldersFrom(first, folder)) chmodSync(made, 0o755);
}

function foldersFrom(first: string, last: string): readonly string[] {
  if (last.length <= first.length) return [last];
  return [...foldersFrom(first, path.dirname(last)), last];
}

/** Makes a folder that is its owner's alone; those above it are not. */
export function makePrivateFolder(folder: string): void {
  makeOpenFolder(path.dirname(folder));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
