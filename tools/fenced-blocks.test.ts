import { expect, test } from '@jest/globals';
import { listFencedBlocks } from './fenced-blocks.js';

test('a block has what stands behind its fence, its code, and its line', () => {
  const [block] = listFencedBlocks('# A\n\n```ts bad {"max": 1}\na();\n```\n');
  expect(block).toEqual({ info: 'ts bad {"max": 1}', code: 'a();\n', line: 3 });
});

test('a block ends at a fence of its own length', () => {
  const blocks = listFencedBlocks('````md\n```ts\n```\n````\n```\nb\n```\n');
  expect(blocks.map(({ code }) => code)).toEqual(['```ts\n```\n', 'b\n']);
});
