import { expect, test } from '@jest/globals';
import * as parser from '@typescript-eslint/parser';
import type { Outline } from '../../../rules/outline-model.js';
import type { EsNode } from '../tree/estree.js';
import { sourceOfTree } from '../parser/tree-source.js';
import { outlineOf } from './outline-sample.js';
import { readOutline } from './outline.js';

/** As ESLint has it parsed. */
function outlineOfEslint(text: string): Outline {
  const ast = parser.parse(text, { range: true, comment: true, ecmaFeatures: { jsx: true } });
  const comments = (ast.comments ?? []).map(({ type, range: [start, end] }) => {
    return { start, end, block: String(type) === 'Block' };
  });
  // Its own types are closed, ours are open.
  return readOutline(sourceOfTree(text, ast as unknown as EsNode, comments));
}

const RUNNERS = `
import { test as base, describe, jest } from '@jest/globals';
import * as v from 'vitest';
import run, { test as other } from 'node:test';
const test = base.extend({});
const { equal } = require('node:assert');
`;

const SAMPLES = [
  "test('a', () => { expect(b).toBe(1); });",
  "test.each<Row>`a | b`('a', ({ a = 1, ...b }: Row) => { b?.should!.be.true; });",
  "test.only.each([1] as const)(`a ${1}`, async (a) => { expect.soft(a)['toBe'](1); });",
  "run('a', { skip: 'later' }, async (t) => { await t.test(`b`, (t2) => equal(1, 1)); });",
  "v.describe('a', () => { const c = (x?: string) => { assert(x); }; v.it('b', () => c!('x')); });",
  "// 2026-01-01: later\nother.skip('a', function ({ mock }) { mock.method(console, 'log'); });",
  "/* one */ /* two */\ntest.skip('a', run); // three",
  "jest.mock('./a.js', () => ({ default: 1 })); jest.spyOn(v, 'it'); const p = new v.Pool();",
  "jest.spyOn(p, 'x').mockReturnValue(1); expect(await p.x<string>()).toMeetBudget(`a`);",
  "try { a(); } catch ({ it }) { it('a', () => {}); } class A { it() { it('b', () => {}); } }",
  "test('é😀', async () => { (expect(a) as any).toBe(1); (await expect(a)).toBe(1); a?.b?.should(1); });",
  'namespace N { test("a", () => {}); } export default test("b", <T,>(a: T) => a);',
];

test.each(SAMPLES)('%s is read alike, whichever parser made its tree', (sample) => {
  const text = RUNNERS + sample;
  expect(outlineOfEslint(text)).toEqual(outlineOf(text));
});

test('each sample holds something to read', () => {
  const outlines = SAMPLES.map((sample) => outlineOf(RUNNERS + sample));
  const sizes = outlines.map(({ tests, mocks }) => tests.length + mocks.length);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
});
