import path from 'node:path';
import { cacheFolder } from '../analyser/store/folder.js';
import { openCache } from '../analyser/store/cache-files.js';
import { digestPolicy } from '../analyser/store/project-findings.js';
import { evaluatePolicy } from '../policy/evaluate.js';
import { toFilePolicy, type FilePolicy } from '../policy/file-settings.js';
import { isGitTop, locatePolicy, type PolicyPlace } from '../policy/locate.js';
import { parsePolicy } from '../policy/parse.js';
import { isWithin, relativeTo } from '../policy/relative-path.js';
import type { ResolvedPolicy } from '../policy/resolve.js';
import { keep, readStored, type PolicyStore } from '../policy/stored.js';
import { recall, type Recalled } from './recall.js';

/** A linted file: where it is looked for, and what holds for want of a policy file. */
export interface LintedFile {
  /** Absolute. */
  readonly path: string;
  readonly cwd: string;
  /** The presets that the ESLint configuration names, as a policy's `extends` does. */
  readonly presets: unknown;
}

/** What a project's policy says of one file. */
export interface FileInProject extends KnownPolicy {
  /** Absolute. */
  readonly root: string;
  /** Relative to the project's root, with forward slashes. */
  readonly file: string;
}

/** A policy, compiled and known by its digest. */
interface KnownPolicy {
  readonly policy: FilePolicy;
  readonly policyDigest: string;
}

/** What is remembered between files: editors run for days, and a policy changes meanwhile. */
export interface PolicyMemory {
  /** In milliseconds. */
  readonly now: () => number;
  readonly places: Recalled<PolicyPlace>;
  readonly policies: Recalled<KnownPolicy>;
  /** Policies as they are stored, for where the cache can't be written. */
  readonly texts: Map<string, string>;
}

/** A memory with nothing in it. */
export function emptyMemory(now: () => number = () => performance.now()): PolicyMemory {
  return { now, places: new Map(), policies: new Map(), texts: new Map() };
}

/** Finds the policy of a file as the command line does. Throws what is wrong with it. */
export function findProject(linted: LintedFile, memory: PolicyMemory): FileInProject {
  const folder = path.dirname(linted.path);
  const place = recall(memory.places, [folder, memory.now()], () => locatePolicy(folder));
  const known = findPolicy(place, linted, memory);
  const root = rootFor(linted, place);
  return { ...known, root, file: relativeTo(root, linted.path) };
}

function findPolicy(place: PolicyPlace, linted: LintedFile, memory: PolicyMemory): KnownPolicy {
  const key = place.file ?? JSON.stringify([linted.presets]);
  return recall(memory.policies, [key, memory.now()], () =>
    toKnown(place.file === null ? presetPolicy(linted) : loadPolicy(place, memory)),
  );
}

function toKnown(policy: ResolvedPolicy): KnownPolicy {
  return { policy: toFilePolicy(policy), policyDigest: digestPolicy(policy) };
}

function presetPolicy({ presets }: LintedFile): ResolvedPolicy {
  const policy = presets === undefined ? {} : { extends: presets };
  return parsePolicy(policy, "`settings.lintel` in ESLint's configuration");
}

/** The policy that was kept if it is fresh, else the file's own word. */
function loadPolicy(place: PolicyPlace, { texts }: PolicyMemory): ResolvedPolicy {
  const store = remembering(openCache(cacheFolder(place.root, process.env)), texts);
  const stored = readStored(place, store);
  if (stored !== null) return stored;
  const evaluated = evaluatePolicy(place);
  keep(place, store, evaluated);
  return evaluated.policy;
}

function remembering(files: PolicyStore, texts: Map<string, string>): PolicyStore {
  return {
    read: (key) => texts.get(key) ?? files.read(key),
    write: (key, text) => void [texts.set(key, text), files.write(key, text)],
  };
}

/** Where there is neither a policy nor a git repository, the working directory is the root. */
function rootFor({ cwd, path: file }: LintedFile, { file: policyFile, root }: PolicyPlace): string {
  if (policyFile !== null || isGitTop(root)) return root;
  return isWithin(cwd, file) ? cwd : root;
}
