import { expect, test } from '@jest/globals';
import type { FreeSplit } from '../../rules/project-model.js';
import { projectOf } from './sample-project.js';

type Texts = Readonly<Record<string, string>>;

/** A function of some lines. */
const fn = (name: string, body = '', lines = 8): string =>
  `export function ${name}() {\n${`  ${body || 'f();'}\n`.repeat(lines - 2)}}\n`;

/** Files that import a name each. */
const users = (...names: readonly string[]): Texts =>
  Object.fromEntries(
    names.map((name, i) => [`${name}-${i}.ts`, `import { ${name} } from './a.js'; ${name}();`]),
  );

const TWICE = users('load', 'load', 'paint', 'paint');
const splitsOf = (text: string, around: Texts = TWICE): readonly FreeSplit[] =>
  projectOf({ 'a.ts': text, ...around }).freeSplits();

test('two functions that share nothing and serve different files are a split', () => {
  const [first, second] = [
    { names: ['load'], exports: ['load'], lines: 8, importers: ['load-0.ts', 'load-1.ts'] },
    { names: ['paint'], exports: ['paint'], lines: 8, importers: ['paint-2.ts', 'paint-3.ts'] },
  ];
  const said = { file: 'a.ts', sharedImporters: [], witness: 'importers' };
  expect(splitsOf(fn('load') + fn('paint'))).toEqual([{ ...said, parts: [first, second] }]);
});

const TIES: readonly (readonly [what: string, text: string])[] = [
  ['one calls the other', fn('load', 'paint();') + fn('paint')],
  ['both call a third', fn('load', 'g();') + fn('paint', 'g();') + 'function g() {}'],
  ['both use a variable', 'let n = 0;\n' + fn('load', 'n++;') + fn('paint', 'n++;')],
  ['a state is shared', 'const n = new Map();' + fn('load', 'n.a;') + fn('paint', 'n.b;')],
  ['a statement uses both', `${fn('load')}${fn('paint')}f(load, paint);`],
  [
    'both work on one type',
    'interface T { a: 1 }' + fn('load', 'a<T>();') + fn('paint', 'a<T>();'),
  ],
  ['a type asks for both', `${fn('load')}${fn('paint')}type T = typeof load | typeof paint;`],
  ['they import the same', "import { g } from 'g';" + fn('load', 'g();') + fn('paint', 'g();')],
];

test.each(TIES)('there is no split where %s', (_, text) => {
  expect(splitsOf(text)).toEqual([]);
});

/** Two functions, and some small exports that belong to the first. */
function splitsOfNames(a: string, b: string): readonly FreeSplit[] {
  const small = ['f1', 'f2', 'f3'];
  const others = small.map((name) => `export const ${name} = g(${a});\n`).join('');
  return splitsOf(fn(a) + fn(b) + others, users(a, a, b, b, ...small));
}

test.each([
  ['a telling word', 'loadPage', 'paintPages'],
  ['the last word', 'loadRow', 'paintRow'],
  ['the first word', 'useLoad', 'usePaint'],
])('there is no split where names share %s', (_, a, b) => {
  expect(splitsOfNames(a, b)).toEqual([]);
});

test.each([
  ['nothing', 'loadPage', 'paintWord'],
  ['a short word in the middle', 'loadRowOnce', 'paintRowTwice'],
  ['a verb that any name may have', 'getLoad', 'getPaint'],
])('there is a split where names share %s', (_, a, b) => {
  expect(splitsOfNames(a, b)).toHaveLength(1);
});

test('a word that half of the names share ties none of them', () => {
  const around = users('loadPageOnce', 'loadPageOnce', 'paintPage', 'paintPage');
  expect(splitsOf(fn('loadPageOnce') + fn('paintPage'), around)).toHaveLength(1);
});

const KEYS = fn('load', 'more(KEY);') + 'function more() { f(KEY); }\n';

test.each([
  ['a constant that most use', `const KEY = 'a';\n${KEYS}${fn('paint', 'f(KEY);')}`, 1],
  [
    'a constant that two use',
    `const KEY = 'a';\n${fn('load', 'f(KEY);')}${fn('paint', 'f(KEY);')}`,
    0,
  ],
  ['what is assigned to', `let KEY = 'a';\n${KEYS}${fn('paint', 'KEY = f();')}`, 0],
])('%s ties parts together or not', (_, text, count) => {
  expect(splitsOf(text)).toHaveLength(count);
});

const CALLS = fn('load', 'g(more, rest);') + 'const more = g(1);\nconst rest = g(2);\n';

test.each([
  ['a tiny function that most call', 'function g() {}\n', 1],
  ['a longer function that most call', `function g() {\n${'f();\n'.repeat(14)}}\n`, 0],
])('%s ties parts together or not', (_, hub, count) => {
  expect(splitsOf(hub + CALLS + fn('paint', 'g();'))).toHaveLength(count);
});

test.each([
  ['is too short', fn('load') + fn('paint', '', 7), TWICE],
  ['is too little of the file', fn('load', '', 80) + fn('paint'), TWICE],
  ['is imported once', fn('load') + fn('paint'), users('load', 'load', 'paint')],
  ['is data', `${fn('load')}export const paint = [\n${'1,\n'.repeat(9)}];`, TWICE],
  ['is hardly used here', `${fn('load')}${fn('paint')}${moreOf('paint')}`, TWICE],
  ['is a type', `${fn('load')}export interface paint {\n${'a: 1;\n'.repeat(9)}}`, TWICE],
])('a part does not count that %s', (_, text, around) => {
  expect(splitsOf(text, around)).toEqual([]);
});

/** Exports that belong to a function and that nobody imports. */
function moreOf(name: string): string {
  return [1, 2].map((n) => `export const x${n} = f(${name});\n`).join('');
}

test('two larger things in a collection of many are no plan', () => {
  const small = [1, 2, 3].map((n) => `export const x${n} = f${n}();\n`).join('');
  expect(splitsOf(fn('load') + fn('paint') + small)).toEqual([]);
});

const DEFAULT = "import it from './a.js';";
const BOTH = "import { load, paint } from './a.js'; load(paint);";

test('there is no split where the same files come for both', () => {
  const around = { ...users('load', 'paint'), 'b.ts': BOTH };
  expect(splitsOf(fn('load') + fn('paint'), around)).toEqual([]);
});

/** Two functions with needs of their own that one file imports both of. */
function splitsOfNeeds(lines: number): readonly FreeSplit[] {
  const around = { ...users('load', 'paint'), 'b.ts': BOTH };
  const imports = "import { g } from 'g'; import { h } from 'h';\n";
  return splitsOf(imports + fn('load', 'g();', lines) + fn('paint', 'h();', lines), around);
}

test('parts with other needs may share some of their importers', () => {
  expect(splitsOfNeeds(12)).toMatchObject([{ witness: 'imports', sharedImporters: ['b.ts'] }]);
});

test('needs speak for larger parts only', () => {
  expect(splitsOfNeeds(11)).toEqual([]);
});

const IMPORTS = "import { g } from 'g'; import { h } from 'h'; import { i } from 'i';\n";
const NEEDY = IMPORTS + fn('load', 'g();', 12) + fn('paint', 'h();', 12);

test('where needs differ, one file that comes for a part is enough', () => {
  expect(splitsOf(NEEDY, users('load', 'paint'))).toMatchObject([{ witness: 'imports' }]);
});

test('parts that serve the same files are one, and hide no third one', () => {
  const around = { ...users('save'), 'b.ts': BOTH.replace('load,', 'load, save,') };
  const [split] = splitsOf(NEEDY + fn('save', 'i();', 12), around);
  expect(split!.parts.map(({ names }) => names)).toEqual([['load', 'paint'], ['save']]);
});

test('a test is no split, and tests do not tell who uses what', () => {
  const text = fn('load') + fn('paint');
  expect(projectOf({ 'a.test.ts': text, ...TWICE }).freeSplits()).toEqual([]);
  expect(splitsOf(text, { 'a.test.ts': BOTH, ...TWICE })).toHaveLength(1);
});

const BARREL = "export * from './a.js';\n";
const THROUGH = Object.entries(TWICE).map(([file, text]) => [file, text.replace('a.js', 'all.js')]);
const GIVEN = {
  'b.ts': fn('load') + fn('paint'),
  'all.ts': BARREL,
  ...Object.fromEntries(THROUGH),
};

test('of a file that is asked for is said what is said where all are', () => {
  const texts = { 'a.ts': fn('load') + fn('paint'), ...GIVEN } as Texts;
  const all = projectOf(texts).freeSplits();
  expect(all).toMatchObject([{ file: 'a.ts' }]);
  expect(projectOf(texts, (file) => file === 'a.ts').freeSplits()).toEqual(all);
  expect(projectOf(texts, (file) => file === 'b.ts').freeSplits()).toEqual([]);
});

test('overloads and merged declarations are one thing', () => {
  const merged = `export function load(a: 1): void;\n${fn('load')}export namespace load { f(); }\n`;
  const [split] = splitsOf(merged + fn('paint'));
  expect(split!.parts[0]).toMatchObject({ names: ['load'], exports: ['load'], lines: 10 });
});

test('what is exported without a name goes by default', () => {
  const around = { ...users('load', 'load'), 'b.ts': DEFAULT, 'c.ts': DEFAULT };
  const unnamed = fn('').replace('export', 'export default');
  const [split] = splitsOf(fn('load') + unnamed, around);
  expect(split!.parts[1]).toMatchObject({ names: ['default'], importers: ['b.ts', 'c.ts'] });
});
