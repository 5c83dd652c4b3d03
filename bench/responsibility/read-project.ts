import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLinks } from '../../analyser/facts/links/links.js';
import { readOutline } from '../../analyser/facts/outline/outline.js';
import { readWithOxc } from '../../analyser/facts/parser/oxc.js';
import { buildProject } from '../../analyser/graph/build-project.js';
import type { ModuleInput } from '../../analyser/graph/project-input.js';
import { openResolver } from '../../analyser/graph/resolver.js';
import { decode, languageOf } from '../../analyser/run/read-text.js';
import { NO_RESOLUTIONS } from '../../analyser/graph/kept-resolutions.js';
import { DEFAULT_POLICY } from '../../policy/default-policy.js';
import { toFilePolicy } from '../../policy/file-settings.js';
import type { Project } from '../../rules/project-model.js';
import { NO_STRUCTURE } from '../../rules/structure.js';

/** Reads the text of a file below a root. */
export const textIn = (root: string, file: string): string =>
  decode(readFileSync(path.join(root, file)));

/** Reads files below a root as one project; what can't be parsed is left out. */
export function readProject(root: string, files: readonly string[]): Project {
  const inputs = files.flatMap((file) => readInput(root, file) ?? []);
  const read = new Set(inputs.map(({ file }) => file));
  const isRead = (file: string): boolean => read.has(file);
  const listed = { all: read, isRead, isUntracked: () => false };
  const resolve = openResolver({ root, files: listed, kept: NO_RESOLUTIONS });
  return buildProject(inputs, { ...NOTHING_DECLARED, isAsked: isRead, resolve });
}

const { isTest } = toFilePolicy(DEFAULT_POLICY);
const NOTHING_DECLARED = { structure: NO_STRUCTURE, roots: new Set<string>(), isTest };

function readInput(root: string, file: string): ModuleInput | null {
  const text = { text: textIn(root, file), language: languageOf(file) ?? 'ts' };
  return readWithOxc<ModuleInput | null>(text, {
    read: (source) => ({ file, links: readLinks(source), outline: readOutline(source) }),
    fail: () => null,
  });
}
