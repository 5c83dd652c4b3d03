import { expect, test } from '@jest/globals';
import { FIGURES, PUBLISHED, type Times } from './figures.js';
import { renderServices } from './render.js';

/** Every figure the same but for those that are given. */
function timesWith(times: Partial<Times>): Times {
  const all = Object.keys(FIGURES).map((name) => [name, [1]] as const);
  // The keys are those of the table.
  return { ...(Object.fromEntries(all) as unknown as Times), ...times };
}

const rowOf = (page: string, title: string): string | undefined =>
  page.split('\n').find((line) => line.startsWith(`| ${title}`));

test('a median within its limit meets it, whatever the largest is', () => {
  const page = renderServices(timesWith({ database: [30.2, 149.6, 900] }), []);
  expect(rowOf(page, 'a fresh database')).toBe(
    '| a fresh database, from a template | 30 – 150 – 900 | 150 | met |',
  );
});

test('a median above its limit misses it', () => {
  const page = renderServices(timesWith({ end: [400, 501, 900] }), []);
  expect(rowOf(page, 'the end of all')).toMatch(/\| 400 – 501 – 900 \| 500 \| missed \|$/);
});

test('what has no limit is neither met nor missed', () => {
  expect(rowOf(renderServices(timesWith({}), []), 'Redis alone')).toBe(
    '| Redis alone | 1 – 1 – 1 | – | – |',
  );
});

test('the machine is told, and what others publish with its source', () => {
  const page = renderServices(timesWith({}), ['2 cores']);
  expect(page).toContain('\n- 2 cores\n');
  expect(page).toContain(`| ${PUBLISHED[0].figure} | ${PUBLISHED[0].source} |`);
});
