import { expect, test } from '@jest/globals';
import { buildDirective, buildFacts, buildFunction } from '../../rules/facts-builder.js';
import type { FileFacts, FunctionFact } from '../../rules/model.js';
import { decodeFacts, encodeFacts } from './encode-facts.js';

const CALLEE = { name: 'describe', from: 'vitest' };

const tiny = buildFunction({ symbol: 'tiny', start: 30, code: 8, statements: 8 });
const busy = buildFunction({ symbol: 'busy', start: 20, code: 1, statements: 9 });
const tall = buildFunction({ symbol: 'tall', start: 10, code: 2, line: 1, endLine: 16 });
const held = buildFunction({ symbol: 'held', start: 0, callee: CALLEE });

const FACTS = buildFacts({ functions: [held, tall, busy, tiny] });

function symbolsOf({ functions, unlisted }: FileFacts): readonly [string, number] {
  return [functions.map(({ symbol }: FunctionFact) => symbol).join(), unlisted];
}

test('facts come back as they were, functions in their order', () => {
  expect(decodeFacts(encodeFacts(FACTS))).toEqual(FACTS);
});

test.each([
  [7, 'held,tall,busy,tiny', 0],
  [8, 'held,tall,busy', 1],
  [14, 'held,tall,busy', 1],
  [15, 'held,tall', 2],
  [Infinity, '', 4],
])('functions of up to %i lines or statements may be left out', (overlooked, symbols, left) => {
  expect(symbolsOf(decodeFacts(encodeFacts(FACTS), overlooked))).toEqual([symbols, left]);
});

test('where a comment disables a rule all functions are read: it may stand in any', () => {
  const facts = { ...FACTS, directives: [buildDirective()] };
  expect(decodeFacts(encodeFacts(facts), 15)).toEqual(facts);
});

test('a function within another that begins with it comes after it', () => {
  const [outer, inner] = [buildFunction({ end: 9, code: 1 }), buildFunction({ end: 5, code: 9 })];
  const facts = buildFacts({ functions: [outer, inner] });
  expect(decodeFacts(encodeFacts(facts))).toEqual(facts);
});
