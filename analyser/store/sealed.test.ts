import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seal, unseal } from './sealed.js';

test('what was sealed comes back', () => {
  const texts = fc.string({ unit: 'grapheme' });
  fc.assert(fc.property(texts, (text) => unseal('kind', seal('kind', text)) === text));
});

test('a seal of another kind is none', () => {
  expect(unseal('kind-2', seal('kind-1', 'text'))).toBeNull();
});

test('no cut of a sealed text passes for a whole one', () => {
  const sealed = seal('kind', 'a text\nof lines\n');
  const cuts = Array.from(sealed, (_, length) => unseal('kind', sealed.slice(0, length)));
  expect(cuts.filter((text) => text !== null)).toEqual([]);
});

test('no text with a changed unit passes for the one that was sealed', () => {
  const sealed = seal('kind', 'a text of lines');
  const changed = Array.from(
    sealed,
    (unit, at) => sealed.slice(0, at) + next(unit) + sealed.slice(at + 1),
  );
  expect(changed.filter((text) => unseal('kind', text) !== null)).toEqual([]);
});

const next = (unit: string): string => String.fromCharCode(unit.charCodeAt(0) + 1);

test.each(['', '\n', 'kind', 'kind 0 0', 'null', '{}'])('%j has no seal', (text) => {
  expect(unseal('kind', text)).toBeNull();
});

test('an empty text can be sealed', () => {
  expect(unseal('kind', seal('kind', ''))).toBe('');
});
