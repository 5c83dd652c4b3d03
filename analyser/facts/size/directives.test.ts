import { expect, test } from '@jest/globals';
import type { Directive } from '../../../rules/model.js';
import { readSample } from './read-sample.js';

const directivesIn = (text: string): readonly Directive[] => readSample(text).directives;

/** What matters of each directive but its place. */
const gistOf = (text: string): unknown[] =>
  directivesIn(text).map(({ word, rules, reason }) => [word, [...rules], reason]);

const RULE = 'lintel/function-length';
const KINDS = ['disable', 'disable-line', 'disable-next-line', 'enable'] as const;

test.each(KINDS)('lintel-%s works in line comments and in block comments', (kind) => {
  const [line, block] = directivesIn(`// lintel-${kind} ${RULE}\n/* lintel-${kind} ${RULE} */`);
  expect(line).toMatchObject({ kind, word: `lintel-${kind}`, rules: ['function-length'] });
  expect(block).toMatchObject({ kind, word: `lintel-${kind}`, rules: ['function-length'] });
});

test.each(KINDS)('eslint-%s works in block comments', (kind) => {
  const expected = { kind, word: `eslint-${kind}`, rules: ['function-length'] };
  expect(directivesIn(`/* eslint-${kind} ${RULE} */`)).toMatchObject([expected]);
});

test('of the line comments for ESLint only those of one line are directives, as ESLint has it', () => {
  const words = KINDS.map((kind) => `// eslint-${kind} ${RULE}`).join('\n');
  const expected = ['eslint-disable-line', 'eslint-disable-next-line'];
  expect(directivesIn(words).map(({ word }) => word)).toEqual(expected);
});

test.each([
  [`// lintel-disable-line ${RULE} -- a table`, 'a table'],
  [`/* lintel-disable ${RULE} ---- a table */`, 'a table'],
  [`/* lintel-disable ${RULE}\n --\n a\n table */`, 'a\n table'],
  [`// lintel-disable-line ${RULE}`, null],
  [`/* lintel-disable ${RULE} -- */`, null],
  [`// lintel-disable-line -- a table`, 'a table'],
  [`// lintel-disable-line ${RULE} -- a -- b`, 'a -- b'],
])('what stands behind the dashes of %j is the reason', (comment, reason) => {
  expect(directivesIn(comment)).toMatchObject([{ reason }]);
});

test.each([
  [`// lintel-disable-line ${RULE}, lintel/file-length`, ['function-length', 'file-length']],
  ['// lintel-disable-line function-length', ['function-length']],
  ['// lintel-disable-line no-console', ['no-console']],
  ['// lintel-disable-line', []],
  [`/* lintel-disable\n  ${RULE},\n  file-length,\n*/`, ['function-length', 'file-length']],
  [`// eslint-disable-line no-console, ${RULE}, a/b`, ['function-length']],
  ['// eslint-disable-line lintel/functoin-length', ['functoin-length']],
  [`// eslint-disable-line "${RULE}"`, ['function-length']],
  ['// eslint-disable-line', []],
  ['// eslint-disable-line -- a table', []],
])('%j names these rules of ours', (comment, rules) => {
  expect(directivesIn(comment)).toMatchObject([{ rules }]);
});

test.each([
  '// eslint-disable-line no-console',
  '// eslint-disable-line no-console, a/b -- lintel/function-length',
  '// eslint-disable-line function-length',
  '/* eslint-enable no-console */',
])('%j is for others only and no directive of ours', (comment) => {
  expect(directivesIn(comment)).toEqual([]);
});

test.each([
  '// eslint-disable-nextline lintel/function-length',
  '// lintel-disabled lintel/function-length',
  '// not lintel-disable lintel/function-length',
  '// lintel disable lintel/function-length',
  '// Lintel-Disable lintel/function-length',
  "const a = '// lintel-disable-line lintel/function-length';",
  'const a = <b>// lintel-disable-line lintel/function-length</b>;',
  '/* eslint lintel/function-length: off */',
  '/* eslint-env node */',
])('%j is no directive', (text) => {
  expect(directivesIn(text)).toEqual([]);
});

test('blanks before and behind do not matter', () => {
  const expected = ['lintel-disable-line', ['function-length'], 'a table'];
  expect(gistOf(`//lintel-disable-line\t${RULE}  --  a table  `)).toEqual([expected]);
  expect(gistOf(`/*\n  lintel-disable-line ${RULE} -- a table\n*/`)).toEqual([expected]);
});

test('a directive knows where it is', () => {
  const [directive] = directivesIn(`a();\n  /* lintel-disable\n${RULE} */ b();`);
  const place = { line: 2, column: 3, endLine: 3, endColumn: 26 };
  expect(directive).toMatchObject({ ...place, start: 7, end: 50 });
});

test('directives come in the order of the text', () => {
  const text = `// lintel-disable-line a\n/* eslint-disable ${RULE} */\n// lintel-disable-line b`;
  expect(directivesIn(text).map(({ line }) => line)).toEqual([1, 2, 3]);
});
