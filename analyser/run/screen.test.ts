import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { mayNestTooDeeply } from './screen.js';

/** Opens, core, closes: what nests by being repeated around a core. */
type Nest = readonly [open: string, core: string, close: string];

const NESTS: Readonly<Record<string, Nest>> = {
  parentheses: ['(', 'x', ')'],
  calls: ['f(', 'x', ')'],
  arrays: ['[', 'x', ']'],
  objects: ['({a:', 'x', '})'],
  blocks: ['{', '', '}'],
  'template literals': ['`${', 'x', '}`'],
  functions: ['function f() {', '', '}'],
  'arrow functions with bodies': ['() => {', '', '}'],
  'arrow functions': ['x => ', 'x', ''],
  'static blocks': ['class A { static {', '', '}}'],
  'type arguments': ['type T = A<', 'x', '>'],
  'type arguments that are not the first': ['type T = A<x, ', 'x', '>'],
  'type literals': ['type T = {a: ', 'x', '}'],
  'conditional types': ['type T = x extends y ? z : ', 'w', ''],
  'unary operators': ['!', 'x', ''],
  'unary words on lines': ['typeof\n', 'x', ''],
  'binary operators': ['x + ', 'x', ''],
  'binary words on lines': ['x\ninstanceof\n', 'x', ''],
  powers: ['x ** ', 'x', ''],
  conditions: ['x ? x : ', 'x', ''],
  'conditions to the left': ['x ? ', 'x', ' : x'],
  assignments: ['x = ', 'x', ''],
  'else-ifs': ['if (a);\nelse ', 'x', ''],
  'else-ifs with braces': ['if (a) {} else ', 'x', ''],
  'ifs in ifs': ['if (a) ', ';', ''],
  labels: ['a: ', ';', ''],
  loops: ['for (;;) ', ';', ''],
  'do-whiles': ['do ', ';', ' while (a);'],
  'strings that hold semicolons': ["';' + ", 'x', ''],
  'strings that hold braces': ["'}q' + ", 'x', ''],
  'strings that hold parentheses': ["(')' + ", 'x', ')'],
  'templates that hold braces': ['`${a}q` + ', 'x', ''],
  'templates that hold comments': ['`\n/*` + ', 'x', '; `*/`'],
  'comments that hold semicolons': ['x + /*;*/ ', 'x', ''],
  'lines of comment that hold semicolons': ['x + //;\n', 'x', ''],
  'expressions that hold parentheses': ['(/)/ + ', 'x', ')'],
  'escaped line ends': ["('\\\r\n)' + ", 'x', ')'],
  'lines that only the language ends': ['//\u2028(', 'x', ')'],
  switches: ['switch (a) { case b: ', '', '}'],
  constructors: ['new ', 'x', ''],
  'classes that extend': ['x = class extends ', 'y', '{}'],
};

const MARKUP: Readonly<Record<string, Nest>> = {
  elements: ['<a>', 'x', '</a>'],
  'elements that are not closed': ['<a>; ', '', ''],
  'attributes that are elements': ['<a b=', '<c/>', '/>'],
  'elements in braces': ['<a>{', 'x', '}</a>'],
  'texts with apostrophes': ["<a>'{f(<b>'\n", '', ''],
  'texts with parentheses': ["<a>( ' {((", '', ''],
  'texts that look closed': ['<a>)))){((((', '', ''],
  'attributes that look like code': ['<a b="{" c={((', '', ''],
  'attributes with comments': ['<a /*}*/ b={(', '', ''],
  'type parameters': ['<T,>(a = (1, ', '', ''],
};

/** What only a parser can tell apart, so that a few of it are too many. */
const UNSURE: Readonly<Record<string, Nest>> = {
  'expressions at the end of a statement': ['for (;;) { break l\n/}/.x; ', '', '}'],
  'divisions behind braces': ['({} / (', 'x', '))'],
};

const nest = ([open, core, close]: Nest, depth: number): string =>
  `x;\n${open.repeat(depth)}${core}${close.repeat(depth)}`;

test.each(Object.entries({ ...NESTS, ...UNSURE }))('%s in masses are too deep', (_title, parts) => {
  for (const language of ['ts', 'commonjs-ts', 'tsx', 'jsx'] as const) {
    expect(mayNestTooDeeply(nest(parts, 20_000), language)).toBe(true);
  }
});

test.each(Object.entries(MARKUP))('%s in masses are too deep', (_title, parts) => {
  expect(mayNestTooDeeply(`x = ${nest(parts, 20_000)}`, 'tsx')).toBe(true);
});

test.each(Object.entries(NESTS))('ten %s are not', (_title, parts) => {
  expect(mayNestTooDeeply(nest(parts, 10).padEnd(2_000), 'ts')).toBe(false);
});

const FLAT: Readonly<Record<string, string>> = {
  statements: 'work(a, [b], { c });\n',
  'statements without semicolons': 'if (a) { work(b) }\n',
  'functions one after the other': 'function f(a: A<B, C>): void { return g<A>(a); }\n',
  'methods one after the other': 'class A { @a() b = 1; get c() { return this.b / 2; } }\n',
  'elements of a list': '[1, "a;b", `c`, /d/g, { e: f }],\n',
  comparisons: 'if (a < b && c > d) { e(); }\n',
  divisions: 'x = (a + b) / 2 / c[0] / 3;\n',
  'regular expressions': 'x = /[/"`]\\/[^}]/.test(y) && !/\'/.test(z);\n',
  'else-ifs, a few': 'if (a) {} else if (b) {} else {}\n',
  'comments with quotes': "// don't `do` this ({[\n/* nor 'that' ({[ */ x;\n",
  'templates with code': 'x = `a ${b({ c: `${d}` })} e "f" // g`;\n',
  'strings with escapes': 'x = "\\"" + \'\\\\\' + "\\\n";\n',
  'types in a row': 'type A = { readonly a: B<C> } & D | undefined;\n',
};

const FLAT_MARKUP: Readonly<Record<string, string>> = {
  components: 'function A() { return <a b="c" d={e}>don’t (worry) &amp; {f} <g.h /></a>; }\n',
  'texts with an apostrophe': "x = <p>don't</p>;\n",
  'class names': 'x = <p className="w-[10px] [&>svg]:m-1" title=\'a "b"\' />;\n',
  fragments: 'x = <><a /><b></b></>;\n',
  'lists of elements': 'x = <>{a.map((b) => (<li key={b}>{b} / {c}</li>))}</>;\n',
};

test.each(Object.entries(FLAT))('%s are not too deep, however many', (_title, line) => {
  for (const language of ['ts', 'tsx'] as const) {
    expect(mayNestTooDeeply(line.repeat(5_000), language)).toBe(false);
  }
});

test.each(Object.entries(FLAT_MARKUP))('%s are not too deep, however many', (_title, line) => {
  expect(mayNestTooDeeply(line.repeat(5_000), 'tsx')).toBe(false);
});

test.each([
  ['a string', "'"],
  ['a template literal', '`'],
  ['a comment', '/*'],
  ['a regular expression', 'x = /a'],
  ['a bracket that nothing opened', ')'],
  ['brackets that cross', '([)]'],
  ['a division or not behind a brace', '{}\n/a/'],
])('%s that has no end, or may be something else, is left to a process of its own', (_it, text) => {
  expect(mayNestTooDeeply(text.padStart(2_000), 'ts')).toBe(true);
});

test('a short text nests as deep as it likes', () => {
  expect(mayNestTooDeeply('('.repeat(1_000), 'ts')).toBe(false);
});

test.each([
  ['newlines', '\n'],
  ['carriage returns', '\r'],
  ['blanks', ' '],
  ['comments that open', '\n/*'],
  ['apostrophes', "'\n"],
  ['braces', '}\n'],
  ['solidi', '/ '],
  ['backslashes', '\\'],
])('a million of %s take no time', (_title, unit) => {
  const start = performance.now();
  mayNestTooDeeply(unit.repeat(1_000_000), 'tsx');
  expect(performance.now() - start).toBeLessThan(2_000);
});

/** The deepest that passes, between a depth that does and one that does not. */
function deepestOf(parts: Nest, prefix: string, [low, high]: readonly [number, number]): string {
  const middle = Math.ceil((low + high) / 2);
  const text = prefix + nest(parts, middle);
  if (high - low < 20) return prefix + nest(parts, low);
  const passes = !mayNestTooDeeply(text, 'tsx');
  return deepestOf(parts, prefix, passes ? [middle, high] : [low, middle]);
}

const PARSE = `
const { parseSync } = require('oxc-parser');
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
for (const [text, lang] of texts) parseSync('a', text, { lang }).program;
console.log(texts.length);`;

test('what passes, at its deepest, is parsed without dying', () => {
  const plain = Object.values(NESTS).map((it) => [deepestOf(it, '', [0, 20_000]), 'ts']);
  const markup = Object.values(MARKUP).map((it) => [deepestOf(it, 'x = ', [0, 20_000]), 'tsx']);
  const texts = [...plain, ...markup];
  const options = { input: JSON.stringify(texts), encoding: 'utf8' } as const;
  const printed = execFileSync(process.execPath, ['-e', PARSE], options);
  expect(Number(printed)).toBe(texts.length);
});
