import { expect, test } from '@jest/globals';
import { check, functionOf, tell, type Reported } from './reported.js';
import { Workspace } from './workspace.js';

/** Opens, core, closes, by the name of a file. */
const NESTS: Readonly<Record<string, readonly [string, string, string]>> = {
  'parentheses.ts': ['(', 'x', ')'],
  'calls.ts': ['f(', 'x', ')'],
  'arrays.ts': ['[', 'x', ']'],
  'patterns.ts': ['let [', 'x', '] = y;'],
  'objects.ts': ['({a:', 'x', '})'],
  'blocks.ts': ['{', '', '}'],
  'templates.ts': ['`${', 'x', '}`'],
  'functions.ts': ['function f() {', '', '}'],
  'arrows.ts': ['x => ', 'x', ''],
  'arrows-with-bodies.ts': ['() => {', '', '}'],
  'classes.ts': ['class A { static {', '', '}}'],
  'elements.tsx': ['<a>', 'x', '</a>'],
  'elements-in-braces.tsx': ['<a>{', 'x', '}</a>'],
  'elements-left-open.tsx': ['<a>', '', ''],
  'generics.ts': ['let x: A<', 'y', '>'],
  'type-literals.ts': ['let x: {a: ', 'y', '}'],
  'conditional-types.ts': ['type T = x extends y ? z : ', 'w', ''],
  'signs.ts': ['!', 'x', ''],
  'words.ts': ['typeof ', 'x', ''],
  'sums.ts': ['x + ', 'x', ''],
  'powers.ts': ['x ** ', 'x', ''],
  'conditions.ts': ['x ? x : ', 'x', ''],
  'assignments.ts': ['x = ', 'x', ''],
  'else-ifs.ts': ['if (a); else ', 'x', ''],
  'ifs.ts': ['if (a) ', ';', ''],
  'labels.ts': ['a: ', ';', ''],
  'loops.ts': ['for (;;) ', ';', ''],
  'do-whiles.ts': ['do ', ';', ' while (a);'],
  'members.ts': ['', 'x', '.y'],
  'indexes.ts': ['', 'x', '[0]'],
  'call-chains.ts': ['', 'x', '()'],
  'tagged.ts': ['', 'x', '``'],
  'sequences.ts': ['x, ', 'x', ''],
  'unions.ts': ['type T = x', '', ' | x'],
};

/** A repeated opening says only once what a file begins with. */
function nest([open, core, close]: readonly [string, string, string], depth: number): string {
  const [start = ''] = /^(?:let (?:x: )?|type T = x(?= \||$)|type T = )?/.exec(open) ?? [];
  const again = open.slice(start.length);
  return `${start}${again.repeat(depth)}${core}${close.repeat(depth)}`;
}

function judge(depth: number): Reported {
  const files = Object.entries(NESTS).map(([file, parts]) => [file, nest(parts, depth)]);
  return check(new Workspace(Object.fromEntries(files)), '--no-cache');
}

/** The files that a parser died of, or gave up on. */
function fatal({ findings }: Reported): readonly string[] {
  const said = findings.filter(({ message }) => /the parser (?:dies of it|gave up)/.test(message));
  return said.map(({ file }) => file);
}

test('a thousand deep, every file is judged', () => {
  const reported = judge(1_000);
  expect(reported.summary.files).toBe(Object.keys(NESTS).length);
  expect(fatal(reported)).toEqual([]);
});

test.each([10_000, 100_000])('%i deep, a file is judged, or is said to be too deep', (depth) => {
  const reported = judge(depth);
  expect(reported.summary.files).toBe(Object.keys(NESTS).length);
  expect(fatal(reported)).toEqual(expect.arrayContaining(['functions.ts', 'type-literals.ts']));
  expect(fatal(reported)).not.toContain('unions.ts');
});

test('a file that the parser dies of takes no other file along', () => {
  const deep = nest(['(', 'x', ')'], 100_000);
  const files = Object.fromEntries(['a', 'c'].map((it) => [`${it}.ts`, deep]));
  const reported = check(new Workspace({ ...files, 'b.ts': functionOf(9), 'd.ts': functionOf(9) }));
  expect(fatal(reported)).toEqual(['a.ts', 'c.ts']);
  expect(tell(reported)).toContain('b.ts:1 function-length 9');
  expect(tell(reported)).toContain('d.ts:1 function-length 9');
});
