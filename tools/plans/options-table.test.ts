import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { toOptionsTable } from './options-table.js';

const lines = toOptionsTable(
  z.strictObject({
    max: z.int().min(1).default(8).describe('The limit.'),
    count: z.enum(['code', 'own']).optional(),
    files: z.union([z.string(), z.array(z.string())]),
    reasons: z.record(z.string(), z.string()).default({}),
    share: z.number().optional(),
    entries: z.array(z.strictObject({ because: z.string() })).default([]),
  }),
).split('\n');

test.each([
  '| `max` | a whole number of at least 1 | `8` | The limit. |',
  "| `count` | `'code'`, `'own'` | none |  |",
  '| `files` | a text, or a list of texts | none |  |',
  '| `reasons` | by name: a text | `{}` |  |',
  '| `share` | a number | none |  |',
  '| `entries` | a list of objects with `because` | `[]` |  |',
])('a field is a row: %s', (row) => {
  expect(lines).toContain(row);
});

test('no options are said in words', () => {
  expect(toOptionsTable(z.strictObject({}))).toBe('The rule has no options.');
});
