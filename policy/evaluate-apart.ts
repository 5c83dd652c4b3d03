import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { PACKAGE_ROOT } from './package-root.js';
import type { ResolvedPolicy } from './resolve.js';
import type { FileTexts } from './write-files.js';

/** What an evaluation gave: a policy and the project's files that it was made from, or a message. */
export interface Outcome {
  readonly policy?: ResolvedPolicy;
  readonly inputs?: readonly string[];
  readonly message?: string;
}

const JITI = path.join(PACKAGE_ROOT, 'node_modules', 'jiti', 'lib', 'jiti-cli.mjs');
const CHILD = path.join(PACKAGE_ROOT, 'policy', 'evaluate-apart-child.ts');

/**
 * Evaluates a folder's `lintel.config.ts` after each change of its files, all in one process other
 * than Jest's, which has a module cache of its own kind. For tests.
 */
export function evaluateApart(root: string, changes: readonly FileTexts[]): readonly Outcome[] {
  const output = execFileSync(process.execPath, [JITI, CHILD, root, JSON.stringify(changes)]);
  // The child prints what this function returns.
  return JSON.parse(output.toString()) as readonly Outcome[];
}
