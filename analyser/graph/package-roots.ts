import path from 'node:path';
import { relativeTo } from '../../policy/relative-path.js';
import { listSources } from './built-files.js';
import { findListed, type ListedFiles } from './listed-files.js';
import type { Manifest, Manifests } from './manifests.js';
import { textsIn } from './texts-in.js';

/** Fields of a package.json in which a star stands for every file that fits. */
const WITH_STARS = ['exports', 'imports'];

/** Fields in which nothing is loaded: what is asked for, published, or told of the package. */
const TELLING_NOTHING: ReadonlySet<string> = new Set([
  ...['name', 'version', 'description', 'keywords', 'author', 'contributors', 'license', 'funding'],
  ...['repository', 'bugs', 'homepage', 'engines', 'os', 'cpu', 'files', 'workspaces', 'overrides'],
  ...['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies', ...WITH_STARS],
]);

/** The files that the packages of a project lead to: by their fields, and in their scripts. */
export function packageRoots(root: string, files: ListedFiles, manifests: Manifests): string[] {
  return manifests.all().flatMap((manifest) => {
    const folder = relativeTo(root, manifest.folder);
    return targetsOf(manifest).flatMap((target) => rootsFor(folder, target, files));
  });
}

/** Whole texts, and the words of commands. */
function targetsOf({ fields }: Manifest): string[] {
  const starred = WITH_STARS.flatMap((field) => textsIn(fields[field]));
  const other = Object.entries(fields).filter(([field]) => !TELLING_NOTHING.has(field));
  const words = textsIn(other).flatMap((text) => text.split(/[\s'"=;&|()]+|<rootDir>\//));
  return [...starred, ...words.filter((word) => /[/.]/.test(word) && !word.includes('*'))];
}

/** A star stands for every file that fits. */
function rootsFor(folder: string, target: string, files: ListedFiles): string[] {
  const sources = listSources(target).map((source) => path.posix.join(folder, source));
  if (target.includes('*')) return [...files.all].filter(toFitting(sources, files));
  return sources.flatMap((source) => findListed(source, files) ?? []).filter(files.isRead);
}

function toFitting(sources: readonly string[], { isRead }: ListedFiles) {
  const stems = sources.map((source) => source.replace(ENDING, ''));
  const patterns = stems.map((stem) => stem.split(/\*+/).map(escape).join('.*'));
  const expression = new RegExp(`^(?:${patterns.join('|')})(?:${ENDING.source})`);
  return (file: string): boolean => isRead(file) && expression.test(file);
}

const ENDING = /\.[cm]?[jt]sx?$/;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
