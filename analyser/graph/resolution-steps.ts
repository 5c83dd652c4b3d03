import { isBuiltin } from 'node:module';
import path from 'node:path';
import { relativeTo } from '../../policy/relative-path.js';
import type { Destination } from '../../rules/project-model.js';
import type { AmbientModules } from './ambient-modules.js';
import { findSource } from './built-files.js';
import { exportedPaths } from './exported-paths.js';
import { isInstalled, type FindInstalled } from './installed.js';
import { findListed, type ListedFiles } from './listed-files.js';
import type { Manifest, Manifests } from './manifests.js';
import {
  isPackageName,
  isRelative,
  packageAt,
  packageOf,
  subpathOf,
  toTypes,
} from './specifiers.js';

/** A specifier without a bundler's additions, and where it stands; relative to the root. */
export interface Ask {
  readonly file: string;
  readonly folder: string;
  readonly specifier: string;
}

/** What a search can look into. */
export interface Search {
  /** The absolute, real path. */
  readonly root: string;
  readonly files: ListedFiles;
  readonly manifests: Manifests;
  readonly findInstalled: FindInstalled;
  readonly ambient: AmbientModules;
}

/** Looks in one place; null where it is not there. */
type Step = (ask: Ask, search: Search) => Destination | null;

/** Where a specifier is looked for; the first that has it wins. */
export const STEPS: readonly Step[] = [
  byScheme,
  byBuiltin,
  byFileSystem,
  byWorkspace,
  byTop,
  byDeclaration,
  byAmbientModule,
];

const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/** `data:` and `https:` load by themselves; of other schemes a bundler or runtime knows. */
function byScheme({ specifier }: Ask): Destination | null {
  const scheme = SCHEME.exec(specifier)?.[1];
  return scheme === undefined || scheme === 'node' ? null : { kind: 'package', name: `${scheme}:` };
}

function byBuiltin({ specifier }: Ask): Destination | null {
  const isNode = specifier.startsWith('node:') || isBuiltin(specifier);
  return isNode ? { kind: 'builtin', name: specifier.replace(/^node:/, '') } : null;
}

function byFileSystem(ask: Ask, search: Search): Destination | null {
  const installed = search.findInstalled(path.join(search.root, ask.file), ask.specifier);
  if ('error' in installed) return null;
  const file = relativeTo(search.root, installed.found);
  if (search.files.isRead(file)) return { kind: 'file', file };
  const name = packageAt(file);
  return name === null ? beside(file, ask, search) : { kind: 'package', name };
}

/** A file that was not read and belongs to no installed package: built, ignored, or no source. */
function beside(file: string, { specifier }: Ask, { root, files, manifests }: Search): Destination {
  const [manifest] = manifests.above(path.join(root, path.dirname(file)));
  const folder = manifest === undefined ? '' : relativeTo(root, manifest.folder);
  const source = findSource(folder, path.posix.relative(folder, file), files);
  if (source !== null) return { kind: 'file', file: source };
  const isNamed = manifest !== undefined && manifest.name === packageOf(specifier);
  return isNamed ? { kind: 'package', name: manifest.name } : { kind: 'asset', file };
}

/**
 * A package of the project that is not built or not linked: its exports, or the path behind its name,
 * are looked for among its sources.
 */
function byWorkspace({ specifier }: Ask, search: Search): Destination | null {
  const manifest = search.manifests.named(packageOf(specifier));
  if (manifest === undefined) return null;
  const file = findExported(manifest, subpathOf(specifier), search);
  return file === null ? { kind: 'package', name: manifest.name } : { kind: 'file', file };
}

function findExported(manifest: Manifest, subpath: string, { root, files }: Search): string | null {
  const folder = relativeTo(root, manifest.folder);
  const targets = exportedPaths(manifest, subpath);
  const sources = targets.map((target) => findSource(folder, target, files));
  return sources.find((source) => source !== null) ?? null;
}

/** `/a.svg` is served from the top of a project, or from its `public`. */
function byTop({ specifier }: Ask, { root, files, manifests }: Search): Destination | null {
  if (!specifier.startsWith('/')) return null;
  const tops = ['', ...manifests.all().map(({ folder }) => relativeTo(root, folder))];
  const found = tops.map((top) => findListed(path.posix.join(top, specifier.slice(1)), files));
  const file = found.find((it) => it !== null);
  if (file == null) return { kind: 'asset', file: specifier.slice(1) };
  return { kind: files.isRead(file) ? 'file' : 'asset', file };
}

/** A package that is asked for and not installed, or has nothing but types or styles. */
function byDeclaration({ folder, specifier }: Ask, { root, manifests }: Search) {
  const [name, place] = [packageOf(specifier), path.join(root, folder)];
  if (isRelative(specifier) || !isPackageName(name)) return null;
  const holdsLess = name !== specifier && isInstalled(place, name);
  const isKnown = !holdsLess && isAsked(name, manifests.above(place));
  return isKnown ? ({ kind: 'package', name } as const) : null;
}

/** Where there is no package.json at all, nothing is known of what may be imported. */
function isAsked(name: string, above: readonly Manifest[]): boolean {
  const names = [name, toTypes(name)];
  const asks = ({ dependencies }: Manifest): boolean => names.some((it) => dependencies.has(it));
  return above.length === 0 || above.some(asks);
}

function byAmbientModule({ specifier }: Ask, { ambient }: Search): Destination | null {
  const isDeclared = !isRelative(specifier) && ambient(specifier);
  return isDeclared ? { kind: 'package', name: packageOf(specifier) } : null;
}
