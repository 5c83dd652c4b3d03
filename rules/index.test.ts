import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { DEMANDS } from './demands.js';
import { PROJECT_RULE_IDS, RULES } from './index.js';
import { OPTIONS } from './options.js';
import { PROJECT_RULES } from './project-index.js';

const IDS = [...Object.keys(RULES), ...PROJECT_RULE_IDS];

test('every folder here is a rule, and every rule has its options', () => {
  const entries = readdirSync(new URL('.', import.meta.url), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect([...IDS].sort()).toEqual(folders.sort());
  expect(Object.keys(OPTIONS).sort()).toEqual([...IDS].sort());
  expect(Object.keys(PROJECT_RULES)).toEqual(PROJECT_RULE_IDS);
});

test.each(IDS)('%s knows its id and demands something in a sentence', (id) => {
  const rule = RULES[id] ?? PROJECT_RULES[id];
  expect(rule?.id).toBe(id);
  expect(rule?.demand).toMatch(/^[A-Z][^.]+\.$/);
  expect(DEMANDS[id]).toBe(rule?.demand);
});
