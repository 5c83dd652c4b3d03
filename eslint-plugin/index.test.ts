import { afterAll, expect, test } from '@jest/globals';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { VERSION } from '../policy/package-root.js';
import { OPTIONS } from '../rules/options.js';
import { toRulePage } from '../rules/rule-page.js';
import plugin from './index.js';
import { findPlaces, functionOf, layProject, removeProjects } from './test-project.js';

afterAll(removeProjects);

/** What can't be parsed is a finding of ESLint's own. */
const RULES = Object.keys(OPTIONS).filter((id) => id !== 'parse-error');

test('the plugin says who it is, and what it offers (V2)', () => {
  expect(plugin.meta).toEqual({ name: 'lintel', version: VERSION, namespace: 'lintel' });
  expect(Object.keys(plugin.rules ?? {})).toEqual(RULES);
  expect(Object.keys(plugin.configs)).toEqual(['strict', 'recommended']);
});

test.each(RULES)('%s tells editors its demand and its page', (id) => {
  const { docs } = plugin.rules![id]!.meta!;
  expect(docs!.url).toBe(toRulePage(id));
  expect(docs!.description).toMatch(/^[A-Z].*\.$/);
});

test.each(['strict', 'recommended'] as const)('%s switches every rule on', (preset) => {
  const expected = RULES.map((id) => [`lintel/${id}`, 'error']);
  expect(plugin.configs[preset].rules).toEqual(Object.fromEntries(expected));
});

const NESTED = `function outer() {\n  return () => {\n${'    work();\n'.repeat(6)}  };\n}\n`;

test.each([
  ['strict', ['lintel/function-length 1:1']],
  ['recommended', []],
] as const)('where there is no policy file, %s holds its preset', async (preset, places) => {
  const configs = [plugin.configs[preset]];
  expect(await findPlaces({ root: layProject(), text: NESTED, configs })).toEqual(places);
});

test.each(['strict', 'recommended'] as const)('a policy file outdoes %s', async (preset) => {
  const policy = '{ "rules": { "function-length": ["warn", { "max": 4 }] } }';
  const root = layProject({ 'lintel.config.json': policy });
  const linting = { root, configs: [plugin.configs[preset]], text: functionOf(5) };
  expect(await findPlaces(linting)).toEqual(['lintel/function-length 1:1']);
});

test('the configurations can be extended by their names', () => {
  const configs: Linter.Config[] = defineConfig({
    plugins: { lintel: plugin },
    extends: ['lintel/strict'],
  });
  expect(configs.map(({ plugins }) => plugins?.['lintel'])).toContain(plugin);
  expect(configs.map(({ rules }) => rules)).toContainEqual(plugin.configs.strict.rules);
});

test('one configuration may name the plugin and extend it', async () => {
  const configs = [plugin.configs.strict, { plugins: { lintel: plugin } }];
  expect(await findPlaces({ root: layProject(), text: functionOf(9), configs })).toHaveLength(1);
});
