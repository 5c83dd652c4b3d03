import { expect, test } from '@jest/globals';
import type { FunctionFact } from '../../../rules/model.js';
import { functionIn, readSample } from './read-sample.js';

const joinLines = (...lines: readonly string[]): string => lines.join('\n');

const lengthsOf = ({ code, own }: FunctionFact): readonly number[] => [code, own];

/** The markup and the folded lines, own ones before those with nested functions. */
const leftOutOf = ({ markup, allMarkup, folded, allFolded }: FunctionFact): readonly number[] => [
  markup,
  allMarkup,
  folded,
  allFolded,
];

test('comments and blank lines are free, wherever they stand (C2)', () => {
  const head = ['function load( // the parameters', '  /* a */', '  a,', '', ') {'];
  const body = ['  // nothing', '', '  return a; /* and', '  more */', '}'];
  expect(lengthsOf(functionIn(joinLines(...head, ...body)))).toEqual([5, 5]);
});

test('a function lies from its first token to its last', () => {
  const text = joinLines('const a = 1,', '  load = (b) =>', '    b + a;');
  expect(functionIn(text)).toMatchObject({ line: 2, column: 10, endLine: 3, endColumn: 10 });
});

test('what stands around a function on its lines is no part of it (C2)', () => {
  const text = joinLines('a(); const load = () => {', '}; b();', 'c();');
  expect(lengthsOf(functionIn(text))).toEqual([2, 2]);
});

test.each([
  [
    'the nested one alone on its lines',
    ['function load() {', '  const a =', '  () => {', '  };', '}'],
    5,
    4,
  ],
  ['its first line shared', ['function load() {', '  run(() => {', '    a();', '  });', '}'], 5, 4],
  ['all on one line', ['function load() { run(() => a()); }'], 1, 1],
  [
    'two on one line',
    ['function load() {', '  run(() => {', '    a();', '  }, () => {', '    b();', '  });', '}'],
    7,
    5,
  ],
  [
    'nothing but a comment between two',
    ['const load = () => [', '() => 1, // one', '/* two */ () => 2];'],
    3,
    3,
  ],
  ['a body that is a function', ['const load = () =>', '  () => {', '    a();', '  };'], 4, 1],
  ['a nested one at the very end', ['const load = () => run || (() => {', '  a();', '})'], 3, 2],
  [
    'nested twice',
    ['function load() {', '  run(() => {', '    run(() => {', '    });', '  });', '}'],
    6,
    4,
  ],
])('own lines hold a token of the function in no nested one: %s (C2)', (_, lines, code, own) => {
  expect(lengthsOf(functionIn(joinLines(...lines)))).toEqual([code, own]);
});

test('an IIFE is a nested function (C2)', () => {
  const iife = joinLines('function load() {', '  (() => {', '    a();', '  })();', '}');
  expect(lengthsOf(functionIn(iife))).toEqual([5, 4]);
});

test('the members of a nested class are nested functions, its fields are not (C2)', () => {
  const members = ['    b = 1;', '    c() {', '    }', '    static {', '      d();', '    }'];
  const text = joinLines('function load() {', '  class A {', ...members, '  }', '}');
  expect(lengthsOf(functionIn(text))).toEqual([10, 5]);
});

test('the decorators of a nested method are own lines of the function around it', () => {
  const text = joinLines('function load() {', '  class A {', '    @log', '    b() {}', '  }', '}');
  expect(lengthsOf(functionIn(text))).toEqual([6, 5]);
});

test('a function in the computed key of a nested method does not bring its lines back', () => {
  const method = ['function load() { class A { [(() => {', ' })()]() {', '  a();', ' } }'];
  expect(lengthsOf(functionIn(joinLines(...method, '}')))).toEqual([5, 3]);
});

test('the default of a parameter is a nested function', () => {
  const text = joinLines('function load(', '  run = () => {', '    a();', '  },', ') {}');
  expect(lengthsOf(functionIn(text))).toEqual([5, 4]);
});

test('each line of a template literal is code, blank ones too (C2)', () => {
  const text = joinLines('const load = () => `a', '', '  // no comment', '`;');
  expect(functionIn(text)).toMatchObject({ code: 4, own: 4, folded: 3 });
});

test('a template literal in a nested function belongs to that function', () => {
  const text = joinLines('function load() {', '  run(() => `', '', '`);', '}');
  expect(functionIn(text, 'load')).toMatchObject({ code: 5, own: 4, folded: 0, allFolded: 2 });
});

const VIEW = joinLines(
  'function View() {',
  '  return (',
  '    <ul>',
  '      text // no comment',
  '',
  '      {/* a comment in braces */}',
  '      {',
  '        // a comment alone',
  '      }',
  '      <li a={1} />',
  '    </ul>',
  '  );',
  '}',
);

test('JSX text and the braces around a comment are code; blank lines are not (C2)', () => {
  expect(functionIn(VIEW)).toMatchObject({ code: 11, own: 11, markup: 7 });
});

test.each([
  ['an element on the line of its return', ['  return <a>', '    b', '  </a>;'], 1],
  ['two elements on a line, and a comma between', ['  f(', '    <a />, <b />', '  );'], 0],
  ['an element and a comment', ['  f(', '    <a />  // why', '  );'], 1],
  ['a fragment', ['  f(', '    <>', '      <a />', '    </>', '  );'], 3],
  ['an attribute with a function', ['  f(', '    <a', '      b={() => c}', '    />', '  );'], 2],
  [
    'an expression over lines',
    ['  f(', '    <a>', '      {b &&', '        c}', '    </a>', '  );'],
    4,
  ],
  [
    'a function in it',
    ['  f(', '    <a>', '      {b.map(() => (', '        <c />', '      ))}', '    </a>', '  );'],
    2,
  ],
])(
  'markup lines have all their tokens in an element and none in a function: %s',
  (_, body, lines) => {
    expect(functionIn(joinLines('function View() {', ...body, '}')).markup).toBe(lines);
  },
);

test('the markup of nested functions is theirs, and counts for the functions around them', () => {
  const row = ['{b.map((c) => (', '<li>', '{c}', '</li>', '))}'];
  const text = joinLines('const View = () => (', '<ul>', ...row, '</ul>', ');');
  expect(leftOutOf(functionIn(text, 'View'))).toEqual([2, 5, 0, 0]);
  expect(leftOutOf(functionIn(text, 'View.map()'))).toEqual([3, 3, 0, 0]);
});

test('data in markup is markup', () => {
  const text = joinLines('const View = () => (', '<a', 'b={[', '1,', ']}', '/>', ');');
  expect(leftOutOf(functionIn(text))).toEqual([5, 5, 0, 0]);
});

test('the data of nested functions is theirs, and counts for the functions around them', () => {
  const text = joinLines('function load() {', 'a([', '1,', ']);', 'run(() => [', '2,', ']);', '}');
  expect(leftOutOf(functionIn(text, 'load'))).toEqual([0, 0, 2, 4]);
  expect(leftOutOf(functionIn(text, 'load.run()'))).toEqual([0, 0, 2, 2]);
});

test('data is not counted twice where it lies in data', () => {
  const text = joinLines('const load = () => ({', 'a: [', '1,', '],', '});');
  expect(leftOutOf(functionIn(text))).toEqual([0, 0, 4, 4]);
});

test('an expression body in parentheses ends with them', () => {
  const text = joinLines('const load = () => (', '  a', ');');
  expect(lengthsOf(functionIn(text))).toEqual([3, 3]);
});

test('functions come in the order in which they begin, outer ones first', () => {
  const text = 'a(() => 1, () => () => 2); function b(c = () => 3) {}';
  const { functions } = readSample(text);
  const starts = functions.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  expect(functions).toHaveLength(5);
});

test.each(['\n', '\r\n', '\r'])('lines that end in %j count alike (C2)', (newline) => {
  const text = ['function load() {', '  // why', '', '  a(`', '', '`);', '}', ''].join(newline);
  expect(functionIn(text)).toMatchObject({ code: 5, own: 5, line: 1, endLine: 7, endColumn: 2 });
});

test('U+2028 and U+2029 end no line', () => {
  expect(lengthsOf(functionIn('function load() {\u2028a();\u2029b();\n}'))).toEqual([2, 2]);
});
