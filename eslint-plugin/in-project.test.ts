import { afterAll, expect, test } from '@jest/globals';
import type { Linter } from 'eslint';
import type { Policy } from '../policy/schema.js';
import { findPlaces, functionOf, layProject, lint, removeProjects } from './test-project.js';

afterAll(removeProjects);

const LONG = functionOf(9);
const FOUND = ['lintel/function-length 1:1'];

function layWith(policy: Policy): string {
  return layProject({ 'lintel.config.json': JSON.stringify(policy) });
}

test('what the policy demands is what ESLint finds (V2)', async () => {
  const root = layWith({ rules: { 'function-length': ['warn', { max: 9, count: 'physical' }] } });
  expect(await findPlaces({ root, text: LONG })).toEqual([]);
  expect(await findPlaces({ root, text: functionOf(10) })).toEqual(FOUND);
});

test('the severity is ESLint’s own', async () => {
  const root = layWith({ rules: { 'function-length': 'warn' } });
  const { messages } = await lint({ root, text: LONG });
  expect(messages).toMatchObject([{ severity: 2 }]);
});

test('a file that the policy ignores is not judged, whatever else is configured', async () => {
  const root = layWith({ ignores: [{ files: 'made/**', because: 'a machine writes them' }] });
  const rules: Linter.RulesRecord = { 'lintel/function-length': ['error', { max: 1 }] };
  expect(await findPlaces({ root, text: LONG, file: 'made/a.ts', rules })).toEqual([]);
  expect(await findPlaces({ root, text: LONG, file: 'a.ts', rules })).toEqual(FOUND);
});

test('a rule that the policy switches off for a file is off', async () => {
  const off = { files: '**/*.stories.ts', rules: { 'function-length': 'off' } } as const;
  const root = layWith({ overrides: [off] });
  expect(await findPlaces({ root, text: LONG, file: 'a.stories.ts' })).toEqual([]);
  expect(await findPlaces({ root, text: LONG, file: 'a.ts' })).toEqual(FOUND);
});

test('options that ESLint gives switch on a rule that the policy leaves off', async () => {
  const root = layWith({ rules: { 'function-length': 'off' } });
  const rules: Linter.RulesRecord = { 'lintel/function-length': ['error', { max: 8 }] };
  expect(await findPlaces({ root, text: LONG, rules })).toEqual(FOUND);
});

test('options that ESLint gives take nothing from the policy', async () => {
  const root = layWith({ rules: { 'function-length': ['warn', { count: 'physical' }] } });
  const rules: Linter.RulesRecord = { 'lintel/function-length': ['error', { max: 8 }] };
  const text = LONG.replace('\n', '\n\n').replace('  work();\n', '');
  expect(await findPlaces({ root, text })).toEqual(FOUND);
  expect(await findPlaces({ root, text, rules })).toEqual([]);
});

test('what a file’s first comment says is generated is not judged', async () => {
  const root = layProject();
  expect(await findPlaces({ root, text: `// @generated\n${LONG}` })).toEqual([]);
  expect(await findPlaces({ root, text: `// written\n${LONG}` })).toHaveLength(1);
});

test('a callback of `describe` is exempt in files that match the policy’s test files', async () => {
  const root = layWith({ testFiles: 'checks/**' });
  const text = `describe('x', () => {\n${'work();\n'.repeat(8)}});\n`;
  expect(await findPlaces({ root, text, file: 'checks/a.ts' })).toEqual([]);
  expect(await findPlaces({ root, text, file: 'a.test.ts' })).toHaveLength(1);
});
