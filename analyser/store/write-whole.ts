import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Writes a file whole or not at all: beside it first, then in its place. What was there stays if
 * anything fails. A link stays a link, and a pipe or a device is written to as it is. Throws what
 * the file system throws.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  if (isSpecial(file)) writeFileSync(file, content);
  else replace(followLink(file), content);
}

function isSpecial(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

function followLink(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // There is nothing yet.
    return file;
  }
}

function replace(file: string, content: string | Uint8Array): void {
  ensureFolder(path.dirname(file));
  for (const stale of listStale(file)) rmSync(stale, { force: true });
  moveIn(file, `${file}.${process.pid}-${threadId}.tmp`, content);
}

/** Node's own recursive way never returns where a file system refuses to make folders. */
function ensureFolder(folder: string): void {
  if (existsSync(folder)) return;
  ensureFolder(path.dirname(folder));
  mkdirUnlessThere(folder);
}

/** Another run may make the folder at the same moment. */
function mkdirUnlessThere(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function moveIn(file: string, beside: string, content: string | Uint8Array): void {
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Who writes still after so long was killed. In milliseconds. */
const STALE = 60_000;

/** What runs that were killed have left beside a file. */
function listStale(file: string): string[] {
  const folder = path.dirname(file);
  const names = readdirSync(folder).filter((name) => isBeside(name, path.basename(file)));
  return names.map((name) => path.join(folder, name)).filter(isOld);
}

const isBeside = (name: string, base: string): boolean =>
  name.startsWith(`${base}.`) && /^\d+-\d+\.tmp$/.test(name.slice(base.length + 1));

function isOld(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && stats.mtimeMs < Date.now() - STALE;
}
