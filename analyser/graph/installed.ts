import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ResolveResult, ResolverFactory } from 'oxc-resolver';
import { EXTENSIONS } from './listed-files.js';

/** What the file system says of a specifier: an absolute path, or why there is none. */
export type Installed = { readonly found: string } | { readonly error: string };

/** Looks for a specifier, without a query, from a file; the file's path is absolute. */
export type FindInstalled = (file: string, specifier: string) => Installed;

/** Whatever a package exports under any condition is there; sources go first. */
const CONDITIONS = [
  ...['source', 'import', 'require', 'node', 'module', 'types', 'browser', 'default'],
  ...['development', 'production', 'worker', 'bun', 'deno', 'react-native', 'react-server'],
  ...['svelte', 'style', 'sass', 'workerd', 'edge-light'],
];

const OPTIONS = {
  extensions: [...EXTENSIONS, '.d.ts', '.d.mts', '.d.cts', '.node'],
  conditionNames: CONDITIONS,
  mainFields: ['source', 'module', 'main', 'types', 'typings', 'browser'],
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
    '.jsx': ['.tsx', '.jsx', '.d.ts'],
    '.mjs': ['.mts', '.mjs', '.d.mts'],
    '.cjs': ['.cts', '.cjs', '.d.cts'],
  },
  nodePath: false,
};

/**
 * Resolves as TypeScript and Node do, by the tsconfig that holds for each file, with its `extends`,
 * `references` and `paths`. A tsconfig that can't be read counts for absent. The resolver is native
 * and loaded when it is needed first.
 */
export function openInstalled(): FindInstalled {
  const opened: { resolvers?: Resolvers } = {};
  return (file, specifier) => {
    const { path: found, error } = look((opened.resolvers ??= load()), file, specifier);
    return found === undefined ? { error: error ?? '' } : { found };
  };
}

type Resolvers = readonly [withConfig: ResolverFactory, without: ResolverFactory];

function look([withConfig, without]: Resolvers, file: string, specifier: string): ResolveResult {
  const result = withConfig.resolveFileSync(file, specifier);
  const isBroken = /tsconfig/i.test(result.error ?? '');
  return isBroken ? without.resolveFileSync(file, specifier) : result;
}

interface Native {
  readonly ResolverFactory: typeof ResolverFactory;
}

function load(): Resolvers {
  // What is loaded at run time is the package whose types are known.
  const native = createRequire(import.meta.url)('oxc-resolver') as Native;
  const withConfig = new native.ResolverFactory({ ...OPTIONS, tsconfig: 'auto' });
  return [withConfig, new native.ResolverFactory(OPTIONS)];
}

/** Whether a package of this name is installed for a folder: in it, or in one above it. */
export function isInstalled(folder: string, name: string): boolean {
  const outer = path.dirname(folder);
  const isHere = existsSync(path.join(folder, 'node_modules', name));
  return isHere || (outer !== folder && isInstalled(outer, name));
}
