import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { toPolicySchema } from './policy-schema.js';

// A rule's entry may leave the second place empty: a tuple of one or two.
const ajv = new Ajv2020({ strictTuples: false });
const keepsSchema = ajv.compile(JSON.parse(toPolicySchema()) as object);

test('a policy that is right keeps the schema', () => {
  const policy: unknown = JSON.parse(readFileSync('fixtures/picture/lintel.config.json', 'utf8'));
  expect(keepsSchema(policy)).toBe(true);
});

test.each([
  { rule: {} },
  { extends: 'lenient' },
  { rules: { 'no-such-rule': 'error' } },
  { rules: { 'file-length': ['error', { maximum: 3 }] } },
  { ignores: [{ files: 'a' }] },
])('a policy that is wrong breaks the schema: %j', (policy) => {
  expect(keepsSchema(policy)).toBe(false);
});
