import { expect, test } from '@jest/globals';
import { reserveBlock } from './native-block.js';

function refuse(): never {
  throw new RangeError('Array buffer allocation failed');
}

const tooSmall = () => new ArrayBuffer(8);
const ample = () => new ArrayBuffer(6 * 2 ** 30);

test('an ample buffer holds a block at the first go', () => {
  expect(reserveBlock([ample])?.whole.byteLength).toBe(2 ** 31 - 16);
});

test('ways that are refused, or lead to too little, are passed over', () => {
  expect(reserveBlock([refuse, tooSmall, ample])).not.toBeNull();
});

test('without a way there is no block', () => {
  expect(reserveBlock([refuse, tooSmall])).toBeNull();
});
