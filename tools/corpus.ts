import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPinnedFolder, installPins } from './pinned-packages.js';
import type { Pins } from './pinned-packages.js';
import { makeWholeFolder } from './whole-folder.js';

/** The npm packages with TypeScript sources that Lintel is measured and compared on. */
export const CORPUS = {
  viem: '2.57.20',
  effect: '4.1.0',
  rxjs: '7.8.2',
  '@reduxjs/toolkit': '2.14.0',
  '@tanstack/query-core': '5.108.0',
  ethers: '6.17.0',
  'puppeteer-core': '24.43.1',
  zod: '4.6.7',
} as const satisfies Pins;

/** How many source files the corpus has; another number means that it is not the same corpus. */
export const CORPUS_FILES = 3151;

/**
 * Lays the sources of the corpus out as `<folder>/<package>/…` and returns the folder: the one
 * that the environment variable LINTEL_CORPUS names, else one in the user's cache. A second call
 * finds it there. The first one needs npm and its registry.
 */
export async function layCorpus(): Promise<string> {
  const chosen = process.env['LINTEL_CORPUS'];
  const folder = chosen ? resolve(chosen) : findPinnedFolder('lintel-corpus', CORPUS);
  await makeWholeFolder(folder, fillCorpus);
  await checkCorpus(folder);
  return folder;
}

async function fillCorpus(folder: string): Promise<void> {
  const install = await mkdtemp(join(tmpdir(), 'lintel-corpus-'));
  await installPins(CORPUS, install)
    .then(() => copyPackages(install, folder))
    .finally(() => rm(install, { recursive: true, force: true }));
  await checkCorpus(folder);
}

async function copyPackages(install: string, folder: string): Promise<void> {
  for (const name of Object.keys(CORPUS)) {
    await copySources(join(install, 'node_modules', name), join(folder, name));
  }
}

/** Copies the TypeScript sources below one folder to the same places below another. */
export async function copySources(from: string, to: string): Promise<void> {
  for (const path of await listSources(from)) {
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(from, path), target);
  }
}

/** The TypeScript sources below a folder: relative paths, in the order of their code units. */
export async function listSources(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter(isSource)
    .sort();
}

/** Tells a TypeScript source from declarations, other files, and what dependencies brought. */
export function isSource(path: string): boolean {
  if (path.split(/[\\/]/).includes('node_modules')) return false;
  return /\.(?:ts|tsx|mts|cts)$/.test(path) && !/\.d\.[mc]?ts$/.test(path);
}

async function checkCorpus(folder: string): Promise<void> {
  const { length } = await listSources(folder);
  if (length === CORPUS_FILES) return;
  const remedy = 'Delete it, and it is laid anew; if that does not help, the pins have changed.';
  throw new Error(`${folder} has ${length} source files, not ${CORPUS_FILES}. ${remedy}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await layCorpus()}\n`);
}
