import { expect, test } from '@jest/globals';
import { findRefuted } from './confirm-splits.js';
import { isFree } from './confirm.js';
import { projectOf } from './sample-project.js';

/** Whether two halves of a text are free of each other. */
function areFree(first: string, second: string, file = 'a.ts'): boolean {
  const partAt = (offset: number): number => (offset < first.length ? 0 : 1);
  return isFree({ file, text: first + second, partAt });
}

test('parts that name nothing of each other are free', () => {
  expect(areFree('const a = 1; f(a);', 'const b = 2; g(b, c.a);')).toBe(true);
});

test.each([
  ['a name', 'class A {}', 'f(A);'],
  ['a member of a type that is never named', 'class A { b() {} }', 'f().c.b();'],
])('%s ties parts where symbols show it', (_, first, second) => {
  const maker = first.includes('b()') ? 'declare const f: () => { c: A };' : '';
  expect(areFree(`${maker}${first}`, second)).toBe(false);
});

test('the same name in another scope ties nothing', () => {
  expect(areFree('const a = 1;', 'function f(a) { return a; }')).toBe(true);
});

test('markup is understood by the name of its file', () => {
  expect(areFree('const A = 1;', 'f(<p />);', 'a.tsx')).toBe(true);
  expect(areFree('const A = 1;', 'f(<A />);', 'a.tsx')).toBe(false);
});

const LONG = 'f();\n'.repeat(8);
const TEXT = `export function load() {\n${LONG}}\nexport function paint() {\n${LONG}}\n`;
const user = (name: string): string => `import { ${name} } from './a.js';`;
const AROUND = { 'b.ts': user('load'), 'c.ts': user('load'), 'd.ts': user('paint') };
const PROJECT = projectOf({ 'a.ts': TEXT, ...AROUND, 'e.ts': user('paint') });

test('a split that holds is not refuted', async () => {
  expect(await findRefuted(PROJECT, () => TEXT)).toEqual(new Set());
});

test('a split is refuted where symbols show what names missed', async () => {
  const tied = TEXT.replace('f();', 'paint();');
  expect(await findRefuted(PROJECT, () => tied)).toEqual(new Set(['a.ts']));
});

test('what can not be read any more is not refuted', async () => {
  expect(await findRefuted(PROJECT, () => null)).toEqual(new Set());
});

test('what is too deep for the compiler is not refuted', async () => {
  const deep = `${TEXT}f(${'['.repeat(20_000)}${']'.repeat(20_000)});`;
  expect(await findRefuted(PROJECT, () => deep)).toEqual(new Set());
});
