import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../analyser/facts/languages.js';
import { openCache } from '../analyser/store/cache-files.js';
import { keyOf } from '../analyser/store/content-key.js';
import { cacheFolder } from '../analyser/store/folder.js';
import { recallProjectFindings, type ProjectFindings } from '../analyser/store/project-findings.js';
import { openStatIndex, type StatIndex } from '../analyser/store/stat-index.js';
import type { FoundViolation } from '../rules/judge.js';
import type { SourceCode } from './context.js';
import type { FileInProject } from './project-policy.js';
import { recall, type Recalled } from './recall.js';

const MEMORY: Recalled<ProjectFindings | null> = new Map();

type Found = readonly FoundViolation[];

/**
 * What rules of the project found in a file when `lintel check` last ran. Null where that is not
 * known any more: this text, another file of the project or the policy has changed since.
 */
export function recallFromProject(linted: FileInProject, source: SourceCode): Found | null {
  const { root, file, policyDigest } = linted;
  const kept = recall(MEMORY, [root, performance.now()], () => findFresh(root));
  if (kept === null || kept.policy !== policyDigest) return null;
  return kept.keys[file] === keyOfText(source, file) ? (kept.found[file] ?? []) : null;
}

/** ESLint hands a text over without its byte order mark. */
function keyOfText({ text, hasBOM }: SourceCode, file: string): string | null {
  return keyOfContent(Buffer.from(hasBOM ? `\uFEFF${text}` : text), file);
}

function keyOfContent(content: Uint8Array, file: string): string | null {
  const language = LANGUAGES[path.extname(file)];
  return language === undefined ? null : keyOf(content, language);
}

/** What was kept, if the project still is what it was found in. */
function findFresh(root: string): ProjectFindings | null {
  const cache = openCache(cacheFolder(root, process.env));
  const kept = recallProjectFindings(cache);
  const stats = openStatIndex(cache, Date.now);
  const isSame = ([file, key]: [string, string]): boolean => keyOnDisk(root, file, stats) === key;
  return kept !== null && Object.entries(kept.keys).every(isSame) ? kept : null;
}

function keyOnDisk(root: string, file: string, stats: StatIndex): string | null {
  const absolute = path.join(root, file);
  const now = lstatSync(absolute, { throwIfNoEntry: false });
  if (now?.isFile() !== true) return null;
  return stats.keyOf(file, now) ?? keyOfContent(readFileSync(absolute), file);
}
