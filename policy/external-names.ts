import { builtinModules, isBuiltin } from 'node:module';
import { askForNearest } from './nearest.js';

/** What is wrong with the name of a package or builtin: `pg`, `@scope/*`, `node:fs`; or null. */
export function findNameMistake(name: string): string | null {
  if (name.startsWith('npm:')) return `Write it without "npm:": ${JSON.stringify(name.slice(4))}.`;
  if (name.startsWith('node:')) return findBuiltinMistake(name);
  return PACKAGE.test(name) ? null : `It must be a package such as ${EXAMPLES}.`;
}

const PACKAGE = /^(?:@[\w.~*-]+\/)?[\w.~*-]+$/;
const EXAMPLES = '"pg", "@scope/*" or "node:fs"';

function findBuiltinMistake(name: string): string | null {
  if (name.includes('*') || isBuiltin(name) || LATER.has(name)) return null;
  const known = builtinModules.map((builtin) => `node:${builtin}`);
  return `Node has no such module. ${askForNearest(name, known)}`.trimEnd();
}

/** Builtins that not every version of Node has; a policy may name them under all of them. */
const LATER = new Set(['node:sea', 'node:sqlite', 'node:test/reporters']);
