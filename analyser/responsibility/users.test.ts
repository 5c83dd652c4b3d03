import { expect, test } from '@jest/globals';
import { projectOf } from './sample-project.js';
import { findUsers } from './users.js';

const BOTH = { one: ['b.ts'], two: ['b.ts'] };
const A = 'export const one = 1; export const two = 2; export default 3;';

function usersOf(texts: Readonly<Record<string, string>>): Record<string, string[]> {
  const project = projectOf({ 'a.ts': A, ...texts });
  const users = findUsers([project.byFile.get('a.ts')!], project)('a.ts');
  return Object.fromEntries([...users].map(([name, files]) => [name, [...files]]));
}

test.each([
  ['a name', "import { one as x } from './a.js';", { one: ['b.ts'] }],
  ['a type', "import type { one } from './a.js';", { one: ['b.ts'] }],
  ['the default', "import x from './a.js';", { default: ['b.ts'] }],
  ['names of a namespace', "import * as a from './a.js'; f(a.one, a.two);", BOTH],
  ['a namespace as a whole', "import * as a from './a.js'; f(a);", { '*': ['b.ts'] }],
  ['nothing by an import for effects', "import './a.js';", {}],
  ['nothing of a package', "import { one } from 'a';", {}],
  ['nothing by giving it on', "export { one } from './a.js';", {}],
])('a file uses %s', (_, text, users) => {
  expect(usersOf({ 'b.ts': text })).toEqual(users);
});

test.each([
  ['by name', "export { one as uno } from './a.js';"],
  ['by all names', "export * from './a.js'; export const uno = 1;"],
])('what a file gives on %s is used where it is declared', (_, barrel) => {
  const name = barrel.includes('as uno') ? 'uno' : 'one';
  const user = `import { ${name} } from './barrel.js';`;
  expect(usersOf({ 'barrel.ts': barrel, 'b.ts': user })['one']).toEqual(['b.ts']);
});

test('all of a namespace that is given on may be used', () => {
  const barrel = "export * as a from './a.js';";
  const user = "import { a } from './barrel.js';";
  expect(usersOf({ 'barrel.ts': barrel, 'b.ts': user })).toEqual({ '*': ['b.ts'] });
});

test('files that give on each other come to an end', () => {
  const circle = { 'c.ts': "export * from './d.js';", 'd.ts': "export * from './c.js';" };
  expect(usersOf({ ...circle, 'b.ts': "import { one } from './c.js';" })).toEqual({});
});

test('a test is no user: it follows what it tests', () => {
  expect(usersOf({ 'a.test.ts': "import { one } from './a.js';" })).toEqual({});
});
