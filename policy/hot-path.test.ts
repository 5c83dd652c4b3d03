import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from './package-root.js';

/** What a module imports before it runs; types and `import()` are no part of it. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:im|ex)port (?!type)[^;]*?'([^']+)';/gm);
  return Array.from(found, ([, from = '']) => from);
}

const resolveFrom = (file: string, from: string): string =>
  path.resolve(path.dirname(file), from.replace(/\.js$/, '.ts'));

/** The packages that are loaded along with a module of ours. */
function packagesBehind(entry: string): string[] {
  const files = new Set([path.join(PACKAGE_ROOT, entry)]);
  const isLocal = (from: string): boolean => from.startsWith('.');
  for (const file of files) {
    for (const from of importsOf(file).filter(isLocal)) files.add(resolveFrom(file, from));
  }
  return [...files].flatMap(importsOf).filter((from) => !isLocal(from));
}

test('a policy that was kept is read without the schemas and without the evaluator (V2)', () => {
  const packages = packagesBehind('policy/load.ts');
  expect(packages).toContain('node:fs');
  expect(packages.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

test('to evaluate a policy the schemas are needed, and what runs code only where it is code', () => {
  expect(packagesBehind('policy/evaluate.ts')).toContain('zod');
  expect(packagesBehind('policy/evaluate.ts')).not.toContain('jiti');
});
