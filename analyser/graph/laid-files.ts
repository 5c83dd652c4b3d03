import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';

/** Texts by file; a text that begins with `-> ` makes a link to a folder. */
export type Laid = Readonly<Record<string, string>>;

const BASE = realpathSync(mkdtempSync(path.join(tmpdir(), 'lintel-graph-')));

afterAll(() => rmSync(BASE, { recursive: true, force: true }));

/** Lays files into a new folder, for tests, and returns its path. */
export function layFiles(files: Laid): string {
  const root = mkdtempSync(path.join(BASE, 'project-'));
  for (const [file, text] of Object.entries(files)) lay(path.join(root, file), text);
  return root;
}

function lay(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (text.startsWith('-> ')) symlinkSync(text.slice(3), file, 'dir');
  else writeFileSync(file, text);
}

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;

/** The files of a project as discovery gives them: without what is installed or linked. */
export function listLaid(files: Laid) {
  const all = Object.keys(files).filter((file) => !/node_modules|^dist\//.test(file));
  const read = new Set(all.filter((file) => SOURCE.test(file)));
  return { all: new Set(all), isRead: (file: string) => read.has(file), isUntracked: () => false };
}
