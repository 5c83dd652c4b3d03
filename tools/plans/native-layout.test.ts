import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { planNativeLayout } from './native-layout.js';

const GENERATED = 'node_modules/oxc-parser/src-js/generated/lazy';
const read = (file: string): string => readFileSync(`${GENERATED}/${file}`, 'utf8');

const layoutOf = (source: string): string => Object.values(planNativeLayout(source)).join('\n');

const LINES = new Map(
  layoutOf(read('constructors.js'))
    .split('\n')
    .map((line) => [line.split(' ', 1)[0]!, line]),
);

/** Of a function of oxc's own walk: what it walks, and the offsets or first bytes of its parts. */
function partsOf([, name = '', body = '']: readonly string[]): readonly [string, string[]] {
  const offsets = body.matchAll(/^ {2}walk\w+\(pos(?: \+ (\d+))?,/gm);
  const choices = body.matchAll(/case (\d+):/g);
  return [name, [...offsets, ...choices].map(([, part]) => part ?? '0')];
}

const hasPart = (name: string, part: string): boolean =>
  new RegExp(` ${part}:|:${part}\\D`).test(LINES.get(name) ?? '');

const WALKED = [...read('walk.js').matchAll(/^function walk(\w+)\(.*\) \{\n([^]*?)^\}/gm)]
  .map(partsOf)
  .filter(([name]) => !/^(?:Vec|Box|Option)/.test(name));

test('the layout holds all that the walk of oxc-parser goes to', () => {
  const missing = WALKED.flatMap(([name, parts]) => parts.filter((part) => !hasPart(name, part)));
  expect(WALKED.length).toBeGreaterThan(200);
  expect(missing).toEqual([]);
});

test('the layout holds all that its lines lead to', () => {
  const targets = [...LINES.values()].flatMap((line) => line.match(/(?<=\d[.?~>|^=])\w+/g) ?? []);
  expect(targets.length).toBeGreaterThan(500);
  expect(targets.filter((target) => !LINES.has(target))).toEqual([]);
});

test.each([
  ['a list of choices', 'Program sourceType:136.SourceType', 'body:112*16|Statement'],
  ['what may be missing', 'BreakStatement', 'label:16?LabelIdentifier'],
  ['a pointer to a choice', 'FormalParameter', 'initializer:64^Expression'],
  ['a choice', 'ChainElement', '| 0:8>CallExpression 1:8>TSNonNullExpression'],
  ['words', 'PropertyKind', '= init get set'],
  ['a text, and yes or no', 'ObjectProperty', 'computed:15!'],
  ['what the walk passes over', 'Class', 'heritage:80~ClassHeritage'],
])('%s is told of: %s', (_, head, part) => {
  const [line] = [...LINES.values()].filter((it) => it.startsWith(`${head} `));
  expect(line).toContain(part);
});
