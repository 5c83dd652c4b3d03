import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Packed from 'jiti';
import type { Jiti } from 'jiti';
import { LintelError } from './errors.js';
import type { PolicyPlace } from './locate.js';
import { PACKAGE_ROOT } from './package-root.js';
import { defaultPolicy, parsePolicy } from './parse.js';
import type { EvaluatedPolicy } from './stored.js';

/** Runs a policy file and resolves what it exports. Throws `policy-invalid` or `-unreadable`. */
export function evaluatePolicy({ file, root }: PolicyPlace): EvaluatedPolicy {
  if (file === null) return { policy: defaultPolicy(), inputs: [] };
  const { value, inputs } = file.endsWith('.json') ? readJson(file) : run(file);
  return { policy: parsePolicy(value, path.relative(root, file)), inputs };
}

interface Evaluated {
  readonly value: unknown;
  readonly inputs: readonly string[];
}

function readJson(file: string): Evaluated {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8')) as unknown, inputs: [file] };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

const load = createRequire(import.meta.url);

/** A policy in JSON is read without jiti, which takes as long to load as Node to start. */
function run(file: string): Evaluated {
  // A package is what its own types say.
  const { createJiti } = load('jiti') as typeof Packed;
  const jiti = createJiti(file, { fsCache: false, alias: { lintel: ownEntry() } });
  const before = new Set(Object.keys(jiti.cache));
  const value = tryRun(jiti, file, before);
  return { value, inputs: [...new Set([file, ...forget(jiti.cache, before)])] };
}

function tryRun(jiti: Jiti, file: string, before: ReadonlySet<string>): unknown {
  try {
    return exportOf(jiti(file));
  } catch (cause) {
    forget(jiti.cache, before);
    throw unreadable(file, cause);
  }
}

function exportOf(module: unknown): unknown {
  // A module's namespace, or what a module of CommonJS exports.
  return (module as { readonly default?: unknown }).default ?? module;
}

/** The files that an evaluation loaded; they are unloaded, so that the next one reads them anew. */
function forget(cache: Jiti['cache'], before: ReadonlySet<string>): string[] {
  const loaded = Object.keys(cache).filter((key) => !before.has(key));
  for (const key of loaded) Reflect.deleteProperty(cache, key);
  return loaded.filter((key) => !OF_JITI.test(key));
}

/** What jiti loads of itself changes with Lintel's version only. */
const OF_JITI = /[\\/]node_modules[\\/]jiti[\\/]/;

/** `import … from 'lintel'` in a policy is this very Lintel, wherever it is installed. */
function ownEntry(): string {
  const built = path.join(PACKAGE_ROOT, 'dist', 'define-config.js');
  return existsSync(built) ? built : path.join(PACKAGE_ROOT, 'policy', 'define-config.ts');
}

function unreadable(file: string, cause: unknown): LintelError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LintelError('policy-unreadable', `${file} can't be read: ${reason}`, { cause });
}
