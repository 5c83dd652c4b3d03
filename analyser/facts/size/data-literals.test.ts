import { expect, test } from '@jest/globals';
import type { Span } from '../../../rules/model.js';
import { keepData, openLiteral, spoilAround, type Literals } from './data-literals.js';

interface Story {
  readonly literals: Literals;
  readonly asked: number[];
  readonly spans: Span[];
}

const begin = (): Story => ({ literals: { all: [], open: [] }, asked: [], spans: [] });

/** Meets a literal that is pure data; who asks leaves its start. */
function meet({ start, end }: Span, { literals, asked, spans }: Story): void {
  const node = { start, end, proper: () => ({ type: 'ObjectExpression', start }) };
  const isData = () => asked.push(start) > 0;
  openLiteral({ node, isData, spans, isSpoiled: false }, literals);
}

const [OUTER, INNER] = [
  { start: 0, end: 9 },
  { start: 2, end: 5 },
];

test('a literal that is data is kept, and one inside it is not asked', () => {
  const story = begin();
  for (const span of [OUTER, INNER]) meet(span, story);
  keepData(story.literals);
  expect(story).toMatchObject({ asked: [0], spans: [OUTER] });
});

test('what holds a call is not asked, and what lies before the call is', () => {
  const story = begin();
  for (const span of [OUTER, INNER]) meet(span, story);
  spoilAround({ start: 6, end: 8 }, story.literals);
  keepData(story.literals);
  expect(story).toMatchObject({ asked: [2], spans: [INNER] });
});

test('a call spoils nothing that begins behind it', () => {
  const story = begin();
  spoilAround({ start: 0, end: 4 }, story.literals);
  meet({ start: 5, end: 9 }, story);
  keepData(story.literals);
  expect(story.asked).toEqual([5]);
});
