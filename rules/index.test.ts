import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { RULES } from './index.js';
import { OPTIONS } from './options.js';

const IDS = Object.keys(RULES);

test('every folder here is a rule, and every rule has its options', () => {
  const entries = readdirSync(new URL('.', import.meta.url), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect([...IDS].sort()).toEqual(folders.sort());
  expect(Object.keys(OPTIONS)).toEqual(IDS);
});

test.each(IDS)('%s knows its id and demands something in a sentence', (id) => {
  expect(RULES[id]?.id).toBe(id);
  expect(RULES[id]?.demand).toMatch(/^[A-Z][^.]+\.$/);
});
