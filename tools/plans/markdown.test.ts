import { expect, test } from '@jest/globals';
import { fillMarkers, toCode, toDocument, toTable } from './markdown.js';

test('a table has a rule under its header, and cells never break it', () => {
  expect(toTable(['a', 'b'], [['x | y', 'one\n  two']])).toBe(
    '| a | b |\n| --- | --- |\n| x \\| y | one two |',
  );
});

test('code that holds a backtick is fenced by two', () => {
  expect([toCode('a'), toCode('`a`')]).toEqual(['`a`', '`` `a` ``']);
});

test('a document has a title and a notice, and leaves out empty parts', () => {
  const document = toDocument('Rules', 'rules/', ['one', '', 'two']);
  expect(document).toMatch(/^# Rules\n\n<!-- Generated .* from rules\/\..* -->\n\none\n\ntwo\n$/);
});

test('what stands between markers is replaced, and nothing else', () => {
  const filled = fillMarkers('a\n<!-- x -->\nold\n<!-- /x -->\nb\n', 'x', 'new');
  expect(filled).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb\n');
});

test('a document without the markers is refused', () => {
  expect(() => fillMarkers('a', 'x', 'new')).toThrow('no markers <!-- x --> … <!-- /x -->');
});
