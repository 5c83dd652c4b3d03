import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import type { Files } from './plans/files.js';

/** Formats what Prettier checks, as Prettier would. */
export async function formatFiles(files: Files): Promise<Files> {
  const formatted = Object.entries(files).map(
    async ([path, text]) => [path, await formatFile(path, text)] as const,
  );
  return Object.fromEntries(await Promise.all(formatted));
}

async function formatFile(path: string, text: string): Promise<string> {
  const { ignored, inferredParser } = await getFileInfo(path, { ignorePath: '.prettierignore' });
  if (ignored || inferredParser === null) return text;
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

/** The paths whose content on disk is another one, in order. */
export function findStale(files: Files): string[] {
  const stale = Object.entries(files).filter(([path, text]) => readOrNull(path) !== text);
  return stale.map(([path]) => path).sort();
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Writes files, and the folders that they are to lie in. */
export async function writeFiles(files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
