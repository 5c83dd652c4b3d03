import { expect, test } from '@jest/globals';
import type { ClassFact, Member } from '../outline-model.js';
import type { FileViolation } from '../project-model.js';
import { buildFile, buildOutline, buildProject } from '../project-builder.js';
import { rule } from './rule.js';

const PLACE = { line: 3, column: 1, endLine: 9, endColumn: 2, start: 20, end: 90 };

/** Members by what they use: `a() b c` is a method that uses `b` and `c`. */
function member(text: string, part: Partial<Member> = {}): Member {
  const [name = '', ...uses] = text.split(' ');
  const kind = name.endsWith('()') ? 'method' : 'field';
  const said = { name: name.replace('()', ''), kind, uses } as const;
  return { ...PLACE, ...said, isStatic: false, decorators: [], lines: 1, ...part };
}

function judge(members: readonly Member[], part: Partial<ClassFact> = {}): FileViolation[] {
  const said = { symbol: 'Store', members, implements: [], decorators: [], hasHeritage: false };
  const outline = buildOutline({ classes: [{ ...PLACE, ...said, ...part }] });
  return [...rule.judge(buildProject([buildFile({ outline })]), {}).violations];
}

const list = (...texts: readonly string[]): Member[] => texts.map((text) => member(text));
const A = list('x', 'a() x', 'b() x');
const B = list('y', 'c() y', 'd() y');

test('two groups of methods that work on two fields are a finding (C4)', () => {
  const [violation] = judge([...A, ...B]);
  expect(violation).toMatchObject({ symbol: 'Store', file: 'a.ts', line: 3, value: 2, limit: 1 });
  expect(violation!.span).toEqual({ start: 20, end: 90 });
});

test('the message names both groups and says what to do', () => {
  expect(judge([...A, ...B])[0]!.message).toBe(
    '`Store` holds 2 groups of members that do not reach each other: ' +
      '`x`, `a` and `b`; `y`, `c` and `d`. Move one of them into a class of its own.',
  );
});

const TIES: readonly (readonly [what: string, members: readonly Member[]])[] = [
  ['a method that uses both fields', [...A, ...B, member('e() x y')]],
  ['a method that calls the others', [...A, ...B, member('e() a c')]],
  ['an accessor', [...A, ...B, member('e x y', { kind: 'accessor' })]],
  ['a chain', [...A, ...B, ...list('e() b f', 'f() g', 'g() d')]],
];

test.each(TIES)('%s ties groups together (C4)', (_, members) => {
  expect(judge(members)).toEqual([]);
});

const NO_TIES: readonly (readonly [what: string, member: Member])[] = [
  ['a constructor', member('constructor x y', { kind: 'constructor' })],
  ['a static block', member('static{} x y', { kind: 'static-block' })],
];

test.each(NO_TIES)('%s ties nothing together', (_, setUp) => {
  expect(judge([setUp, ...A, ...B])).toHaveLength(1);
});

const SMALL: readonly (readonly [what: string, group: readonly Member[]])[] = [
  ['one method', list('y', 'c() y')],
  ['no field', list('c() d', 'd()')],
  ['no method', list('y', 'z y')],
  [
    'an accessor in place of a method',
    [...list('y', 'c() y'), member('d y', { kind: 'accessor' })],
  ],
  ['methods that a framework imposes', B.map((it) => ({ ...it, decorators: ['Get'] }))],
];

test.each(SMALL)('a group with %s does not count', (_, group) => {
  expect(judge([...A, ...group])).toEqual([]);
});

test.each([[{ hasHeritage: true }], [{ implements: ['Store'] }]])(
  'with %j all may be imposed',
  (it) => {
    expect(judge([...A, ...B], it)).toEqual([]);
  },
);

test('what is private by syntax is not imposed', () => {
  const own = ['x', '#a() x', '#b() x', 'y', '#c() y', '#d() y'];
  expect(judge(list(...own), { hasHeritage: true })).toHaveLength(1);
});

const EMPTY = { symbol: 'A', members: [], implements: [], decorators: [], hasHeritage: false };
const TWO = buildOutline({
  classes: [
    { ...PLACE, ...EMPTY },
    { ...PLACE, ...EMPTY },
  ],
});

test('each class is judged once, those of tests not at all', () => {
  const tested = buildFile({ file: 'a.test.ts', isTest: true, outline: TWO });
  const project = buildProject([buildFile({ outline: TWO }), tested]);
  expect(rule.judge(project, {})).toEqual({ judged: 2, violations: [] });
});

test('a chain of thousands of members comes to an end', () => {
  const chain = Array.from({ length: 5000 }, (_, n) => member(`m${n}() m${n + 1}`));
  expect(judge([...chain, ...list('x', 'm5000() x')])).toEqual([]);
});
