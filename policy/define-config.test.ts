import { expect, test } from '@jest/globals';
import { defineConfig } from './define-config.js';
import { parsePolicy } from './parse.js';
import type { Policy } from './schema.js';

/** Every field once, so that the compiler and the schema are seen to agree. */
const POLICY: Policy = {
  extends: ['strict', 'recommended'],
  rules: {
    'parse-error': 'warn',
    'file-length': ['error', { max: 200, count: 'code' }],
    'function-length': ['warn', { max: 8, count: 'own', maxInTests: 15, containers: ['feature'] }],
    'justified-disable': ['off'],
  },
  overrides: [{ files: '**/*.tsx', rules: { 'file-length': 'off' }, because: 'markup' }],
  ignores: [{ files: ['dist/**'], because: 'built' }],
  testFiles: ['spec/**'],
  maxFileSize: 1_000_000,
};

test('a policy is handed on as it is', () => {
  expect(defineConfig(POLICY)).toBe(POLICY);
});

test('what the types allow the schema accepts', () => {
  expect(parsePolicy(POLICY, 'lintel.config.ts').testFiles).toEqual(['spec/**']);
});
