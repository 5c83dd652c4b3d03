import { expect, test } from '@jest/globals';
import type { ClassFact, Member } from '../../../rules/outline-model.js';
import { outlineOf } from './outline-sample.js';

const classesIn = (text: string): readonly ClassFact[] => outlineOf(text, 'ts').classes;
const membersOf = (body: string): readonly Member[] => classesIn(`class A {${body}}`)[0]!.members;

test.each([
  ['a = 1;', 'a', 'field'],
  ['#a;', '#a', 'field'],
  ['declare a: 1;', 'a', 'field'],
  ['accessor a = 1;', 'a', 'field'],
  ['a() {}', 'a', 'method'],
  ['async *#a() {}', '#a', 'method'],
  ["'a-b'() {}", 'a-b', 'method'],
  ['[a.b]() {}', '[a.b]', 'method'],
  ['get a() { return 1; }', 'a', 'accessor'],
  ['set a(b) {}', 'a', 'accessor'],
  ['constructor() {}', 'constructor', 'constructor'],
  ['static {}', 'static{}', 'static-block'],
])('%s is a member', (body, name, kind) => {
  expect(membersOf(body)).toMatchObject([{ name, kind }]);
});

test('abstract members are members, signatures and index signatures are none', () => {
  const body = 'abstract a(): 1; abstract b: 1; c(): 1; c(d?) {} [e: string]: any;';
  const [fact] = classesIn(`abstract class A {${body}}`);
  expect(fact!.members.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test("a constructor's parameters declare fields", () => {
  const members = membersOf('constructor(private a: 1, readonly b = 2, c: 3) { this.a; }');
  expect(members.map(({ name }) => name)).toEqual(['a', 'b', 'constructor']);
  expect(members.map(({ kind }) => kind)).toEqual(['field', 'field', 'constructor']);
  expect(members.map(({ uses }) => uses)).toEqual([[], [], ['a']]);
});

const REACHES: readonly (readonly [how: string, body: string])[] = [
  ['by this', 'return this.b + this.b;'],
  ['by this in an arrow', 'return () => [this.b];'],
  ['by a literal key', "return this['b'];"],
  ['by taking it out', 'const { b } = this;'],
  ['by assigning from it', 'let b; ({ b } = this);'],
  ['by writing', 'this.b = 1;'],
  ["by the class's name", 'return A.b;'],
  ['as another type', 'return this.b!.c;'],
];

test.each(REACHES)('a member is reached %s', (_, body) => {
  expect(membersOf(`a() { ${body} } b = 1;`)[0]!.uses).toEqual(['b']);
});

test.each([
  ['of another object', 'return c.b;'],
  ['in a function of its own', 'return function () { return this.b; };'],
  ['in a class of its own', 'return class { c = this.b; };'],
  ['by a computed key', 'return this[b];'],
  ['that only is named so', 'const b = 1; return b;'],
  ['of the class that is inherited', 'return super.b;'],
  ['that is itself', 'return this.a();'],
  ['that nobody declares', 'return this.c;'],
])('no member is reached %s', (_, body) => {
  expect(membersOf(`a() { ${body} } b = 1;`)[0]!.uses).toEqual([]);
});

test('a private name is reached on any object', () => {
  expect(membersOf('a(c) { return c.#b; } #b = 1;')[0]!.uses).toEqual(['#b']);
});

test('fields and static blocks reach members', () => {
  const members = membersOf('a = () => this.b(); b() {} static c = 1; static { this.c; }');
  expect(members.map(({ uses }) => uses)).toEqual([['b'], [], [], ['c']]);
});

test.each([
  ['class A {}', ['A']],
  ['const A = class {};', ['A']],
  ['export default class {}', ['default']],
  ['function f() { return class A {}; }', ['f.A']],
  ['class A { b() { class C {} } }', ['A', 'A.b.C']],
  ['namespace N { export class A {} }', ['N.A']],
])('%s has classes by these paths', (text, symbols) => {
  expect(classesIn(text).map(({ symbol }) => symbol)).toEqual(symbols);
});

test('decorators and interfaces are told by name', () => {
  const text = '@a.b() class A extends B implements C.D, E<F> { @Input() c; @d e() {} }';
  const [fact] = classesIn(text);
  expect(fact).toMatchObject({ decorators: ['a.b'], implements: ['C.D', 'E'], hasHeritage: true });
  expect(fact!.members.map(({ decorators }) => decorators)).toEqual([['Input'], ['d']]);
});

test('a member knows its place and its lines', () => {
  const [member] = classesIn('class A {\n  // one\n  a() {\n\n    f();\n  }\n}')[0]!.members;
  expect(member).toMatchObject({ line: 3, column: 3, endLine: 6, endColumn: 4, lines: 3 });
});

test('a static member is told from others', () => {
  expect(membersOf('static a; b;').map(({ isStatic }) => isStatic)).toEqual([true, false]);
});
