import { expect, test } from '@jest/globals';
import { parse } from '@typescript-eslint/parser';
import type { EsNode } from '../tree/estree.js';
import { sourceOfTree } from '../parser/tree-source.js';
import { readSource } from './outline-sample.js';
import { readReferences, type Reference } from './references.js';

const show = ({ name, isType, isWrite }: Reference): string =>
  `${name}${isWrite ? ' =' : ''}${isType ? ' :' : ''}`;

const namesIn = (text: string): string[] => readSource(text, readReferences).map(show);

const namesInTsEslint = (text: string): string[] => {
  // typescript-eslint's types are closed, ours are open.
  const program = parse(text, { range: true, jsx: true }) as unknown as EsNode;
  return readReferences(sourceOfTree(text, program, [])).map(show);
};

const VALUES: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
  ['a declared name', 'const a = 1; f(a);', ['a']],
  ['an imported name', "import { x as a, b } from 'm'; a(b.c);", ['a', 'b']],
  ['a name before its declaration', 'function f() { return a; } const a = 1;', ['a']],
  ['a var that is hoisted out of blocks', 'for (;;) { if (x) { var a = 1; } } f(a);', ['a']],
  ['a shorthand property', 'const a = 1; f({ a, b: a });', ['a', 'a']],
  ['a computed key', 'const a = 1; f({ [a]: 1, [a]() {} }, b[a]);', ['a', 'a', 'a']],
  ['a default of a pattern', 'const a = 1; const { b = a, [a]: c } = o;', ['a', 'a']],
  ['a default of a parameter', 'const a = 1; const f = (b = a) => b;', ['a']],
  ['what a class extends', 'class A {} class B extends A {}', ['A']],
  ['a class in itself', 'class A { make() { return new A(); } }', ['A']],
  ['a decorator', "import { a } from 'm'; class B { @a() c = 1; }", ['a']],
  ['a tag, once', 'const A = 1; f(<A><p /></A>);', ['A']],
  ['a tag with a dot', 'const a = 1; f(<a.b c={a} {...a} />);', ['a', 'a', 'a']],
  ['what is exported by a list', 'const a = 1; export { a as b };', ['a']],
  ['what is exported by default', 'const a = 1; export default a;', ['a']],
  ['what stands in a namespace', 'const a = 1; namespace N { export const b = a; }', ['a']],
  ['what an enum computes', 'const a = 1; enum E { b = a, c = b }', ['a']],
  ['a template', 'const a = 1; const b = `${a}`;', ['a']],
  ['what is assigned to', 'let a = 1; a = 2; a += 1; a++;', ['a =', 'a =', 'a =']],
  ['what is assigned to by a pattern', 'let a, b; [a, { b = a }] = c;', ['a =', 'b =', 'a']],
  ['what a loop assigns to', 'let a; for (a of b) f();', ['a =']],
  ['what is assigned to as another type', 'let a; (a as B) = 1; a! += 1;', ['a =', 'a =']],
  ['the object that is changed', 'const a = {}; a.b = 1;', ['a']],
];

test.each(VALUES)('%s is a reference', (_, text, names) => {
  expect(namesIn(text)).toEqual(names);
  expect(namesInTsEslint(text)).toEqual(names);
});

const TYPES: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
  ['a type', 'type A = 1; let b: A;', ['A :']],
  ['a type of types', "import * as n from 'm'; let b: n.A.B;", ['n :']],
  ['what is implemented', 'interface A {} class B implements A {}', ['A :']],
  ['what an interface extends', 'interface A {} interface B extends A {}', ['A :']],
  ['a type argument', 'type A = 1; f<A>(); class C extends D<A> {}', ['A :', 'A :']],
  ['what is asked for its type', 'const a = 1; let b: typeof a.c;', ['a :']],
  ['what a predicate names', 'const a = 1; function f(b): b is typeof a {}', ['a :']],
  ['a key of a type', 'const a = Symbol(); type T = { [a]: 1; [a](): 1 };', ['a :', 'a :']],
  ['a constraint', 'type A = 1; type B<C extends A = A> = C;', ['A :', 'A :']],
  ['what a false branch means', 'type U = 1; type T = X extends Y ? 1 : U;', ['U :']],
  ['what is exported as a type', 'type A = 1; export type { A };', ['A :']],
  ['an enum in a type', 'enum E { a } let b: E.a;', ['E :']],
];

test.each(TYPES)('%s is a reference of types', (_, text, names) => {
  expect(namesIn(text)).toEqual(names);
  expect(namesInTsEslint(text)).toEqual(names);
});

const NO_REFERENCES: readonly (readonly [what: string, text: string])[] = [
  ['a global', 'f(a);'],
  ['a property', 'const a = 1; b.a = c?.a;'],
  ['a key', 'const a = 1; f({ a: 1, a() {}, get a() {} });'],
  ['a member', 'const a = 1; class B { a = 1; static a() {} accessor a; declare a: 1 }'],
  ['a member of a type', 'const a = 1; interface B { a: 1; a(): 1; [a: string]: 1 }'],
  ['a label', 'const a = 1; a: for (;;) { break a; }'],
  ['an attribute', 'const a = 1; f(<p a="1" x:a="1" />);'],
  ['an intrinsic tag', 'const a = 1; f(<a></a>);'],
  ['what is given on', "const a = 1; export { a as b } from 'm'; export * as a from 'm';"],
  ['a meta property', 'const meta = 1; f(import.meta, import.meta.meta);'],
  ['a member of a tuple', 'type a = 1; type T = [a: 1];'],
  ['what an imported type is called', "type A = 1; let b: import('m').A;"],
  ['a global module', 'declare global { interface A {} } f(global);'],
];

test.each(NO_REFERENCES)('%s is no reference', (_, text) => {
  expect(namesIn(text)).toEqual([]);
  expect(namesInTsEslint(text)).toEqual([]);
});

const SHADOWS: readonly (readonly [what: string, text: string])[] = [
  ['a parameter', 'const a = 1; function f(a) { return a; }'],
  ['a parameter in a pattern', 'const a = 1; const f = ({ b: [a], ...c }) => a;'],
  ['a parameter property', 'const a = 1; class B { constructor(private a = 1) { f(a); } }'],
  ['a local constant', 'const a = 1; function f() { { const a = 2; g(a); } }'],
  ['a local function', 'const a = 1; function f() { a(); function a() {} }'],
  ['a var further down', 'const a = 1; function f() { g(a); if (b) { var a = 2; } }'],
  ['a caught error', 'const a = 1; function f() { try {} catch (a) { g(a); } }'],
  ['a loop', 'const a = 1; for (const a of b) f(a); for (let a = 0; a < 1; a++) {}'],
  ['a switch', 'const a = 1; switch (b) { case 1: let a; f(a); }'],
  ['a static block', 'const a = 1; class B { static { var a = 1; f(a); } }'],
  ['a function expression', 'const a = 1; f(function a() { a(); });'],
  ['a class expression', 'class A {} f(class A { b = A; c: A });'],
  ['a local class', 'class A {} function f() { class A {} let b: A = new A(); }'],
  ['a namespace', 'const a = 1; namespace N { const a = 1; f(a); }'],
  ['an import of its own', 'const a = 1; namespace N { import a = M.b; f(a); }'],
  ['a member of an enum', 'const a = 1; enum E { a = 1, b = a }'],
  ['a type parameter', 'type T = 1; function f<T>(a: T) {} class A<T> { b: T }'],
  ['a type parameter of a type', 'type T = 1; type A<T> = T; interface B<T> { c: T }'],
  [
    'a type parameter of a signature',
    'type T = 1; type A = <T>(b: T) => T; type B = { c<T>(): T };',
  ],
  ['a parameter of a signature', 'const a = 1; type F = (a: 1) => typeof a;'],
  ['an inferred type', 'type U = 1; type T = A extends ((b: infer U) => 1) ? U : 1;'],
  ['a key of a mapped type', 'type K = 1; type T = { [K in A]: K };'],
];

test.each(SHADOWS)('%s shadows a name', (_, text) => {
  expect(namesIn(text)).toEqual([]);
  expect(namesInTsEslint(text)).toEqual([]);
});

test('a value does not shadow a type, nor a type a value', () => {
  const text = 'import { A } from "m"; function f<A>(b) { A(b); } const g = (A: 1) => A as A;';
  expect(namesIn(text)).toEqual(['A', 'A :']);
});

test('a reference knows its place', () => {
  const [reference] = readSource('const a = 1;\nf(a);', readReferences);
  expect(reference).toEqual({ name: 'a', isType: false, isWrite: false, start: 15, end: 16 });
});

test('references come in the order of the text', () => {
  expect(namesIn('const b = 1, a = 1; f(a, b, a);')).toEqual(['a', 'b', 'a']);
});

test('a tree may be deeper than the call stack', () => {
  const text = `const a = 1; f(${'a + '.repeat(20_000)}a);`;
  expect(namesIn(text)).toHaveLength(20_001);
});
