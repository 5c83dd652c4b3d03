import { expect, test } from '@jest/globals';
import { readAssertions } from './assertions.js';
import { readSource } from '../outline/outline-sample.js';

/** The texts of the assertions in a tiny source. */
function assertionsIn(text: string): string[] {
  return readSource(text, readAssertions).map(({ start, end }) => text.slice(start, end));
}

test.each([
  'expect(a).toBe(1)',
  'expect(a).not.toBe(1)',
  'expect(a).resolves.toBe(1)',
  'expect.soft(a).toBe(1)',
  'expect.poll(() => a).toBe(1)',
  'expect.fail()',
  'expect.unreachable()',
  'expect(a).toMatchInlineSnapshot`a`',
  'expect(a)!.toBe(1)',
  "expect(a)['toBe'](1)",
  'expectTypeOf(a).toEqualTypeOf<string>()',
  'expect(a).to.be.true',
  'expect(a).to.have.been.calledOnce',
  'expect(a).to.equal(1)',
  'chai.expect(a).to.equal(1)',
  'jest.expect(a).toBe(1)',
  'assert(a)',
  'assert.equal(a, 1)',
  'assertUser(a)',
  'refute.equals(a, 1)',
  'assertType<string>(a)',
  't.assert.equal(a, 1)',
  'sinon.assert.calledOnce(a)',
  'fc.assert(fc.property(a, b))',
  'a.should.equal(1)',
  'a.should.be.true',
  'should.exist(a)',
  "cy.get('a').should('exist')",
  "request(app).get('/').expect(200)",
  'request(app).get("/").expect(200).end(done)',
])('%s asserts', (text) => {
  expect(assertionsIn(text)).toEqual([text]);
});

test.each([
  'expect(a)',
  'expect(a).not',
  'expect(a).resolves',
  'expect(a).toBe',
  'expect.soft(a)',
  'expect.assertions(1)',
  'expect.hasAssertions()',
  'expect.anything()',
  'expect.extend({})',
  'b(expect.objectContaining({}))',
  'expectTypeOf(a)',
  'expected(a).toBe(1)',
  'assertion(a)',
  'assert',
  'a.assert',
  'console.assert(a)',
  'should(a)',
  'a.should',
  'load(a)',
])('%s asserts nothing', (text) => {
  expect(assertionsIn(text)).toEqual([]);
});

test.each([
  ["import { equal } from 'node:assert';", 'equal(a, 1)'],
  ["import { strictEqual as same } from 'assert/strict';", 'same(a, 1)'],
  ["import * as check from 'node:assert';", 'check.equal(a, 1)'],
  ["import check from 'node:assert';", 'check(a)'],
  ["const { equal } = require('assert');", 'equal(a, 1)'],
  ["import { expectType } from 'tsd';", 'expectType<string>(a)'],
])('after %s %s asserts', (imports, call) => {
  expect(assertionsIn(`${imports}\n${call};`)).toEqual([call]);
});

test('what is named alike and comes from elsewhere asserts nothing', () => {
  expect(assertionsIn("import { equal } from './sums.js';\nequal(a, 1);")).toEqual([]);
});

test('an assertion in an argument of another call is found, and so are those beside it', () => {
  const text = 'wait(() => expect(a).toBe(1)); expect(b).toBe(2); expect(c);';
  expect(assertionsIn(text)).toEqual(['expect(a).toBe(1)', 'expect(b).toBe(2)']);
});
