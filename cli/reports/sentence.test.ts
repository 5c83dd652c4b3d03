import { expect, test } from '@jest/globals';
import { tellHidden, toSentence } from './sentence.js';

test('a message that names its symbol stands alone', () => {
  const message = '`Store.load` is 14 lines long (limit 8).';
  expect(toSentence({ symbol: 'Store.load', message })).toBe(message);
});

test('a message that does not name its symbol is led by it', () => {
  const sentence = toSentence({ symbol: 'Store.load', message: 'This comment gives no reason.' });
  expect(sentence).toBe('`Store.load`: This comment gives no reason.');
});

test('a message about a whole file stands alone', () => {
  expect(toSentence({ symbol: '<module>', message: 'The file is long.' })).toBe(
    'The file is long.',
  );
});

test.each([
  [0, []],
  [1, ['1 more finding is not shown']],
  [1200, ['1,200 more findings are not shown']],
])('%d hidden findings are told', (hidden, told) => {
  expect(tellHidden(hidden)).toEqual(told);
});
