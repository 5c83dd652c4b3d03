import { expect, test } from '@jest/globals';
import { NO_OUTLINE, type Outline } from '../../../rules/outline-model.js';
import { decodeOutline } from './decode-outline.js';
import { outlineOf } from './outline-sample.js';

const TEXT = `
import * as b from './b.js';
export class Store { load() { return b.all; } }
jest.mock('./b.js');
test('loads', () => expect(new Store()).toMeetBudget('load'));
`;

// What the type has is a key of the empty outline.
const FIELDS = Object.keys(NO_OUTLINE) as (keyof Outline)[];

test.each(FIELDS)('an outline keeps its %s in its line', (field) => {
  const outline = outlineOf(TEXT);
  const decoded = decodeOutline(JSON.stringify(outline));
  expect(outline[field]).not.toEqual(NO_OUTLINE[field]);
  expect(decoded[field]).toEqual(outline[field]);
  expect(decoded[field]).toBe(decoded[field]);
});

test('without a line nothing is declared', () => {
  expect(decodeOutline(undefined)).toEqual(NO_OUTLINE);
});

test('a line that nobody looks into is not read', () => {
  expect(() => decodeOutline('damaged')).not.toThrow();
  expect(() => decodeOutline('damaged').tests).toThrow(SyntaxError);
});
