import { expect, test } from '@jest/globals';
import { DEFAULT_POLICY } from './default-policy.js';
import { defaultPolicy } from './parse.js';

test('what holds without a policy file is what an empty policy is resolved to', () => {
  expect(DEFAULT_POLICY).toEqual(defaultPolicy());
});
