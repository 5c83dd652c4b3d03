import { expect, test } from '@jest/globals';
import { toFilePolicy } from '../../policy/file-settings.js';
import { parsePolicy } from '../../policy/parse.js';
import type { Policy } from '../../policy/schema.js';
import { ownAspects, rulesOn } from './rules-on.js';

/** What is read of a file under the strict preset with some changes. */
function aspectOf(file: string, changes: Policy): string {
  const policy = parsePolicy(changes, 'a policy');
  return ownAspects(rulesOn(policy), toFilePolicy(policy))(file);
}

const limit = (max: number): NonNullable<Policy['rules']> => ({
  'function-length': ['error', { max }],
});

test.each([
  [8, 'large'],
  [15, 'large'],
  [7, 'size'],
])('under a limit of %i lines a file is read as %s', (max, aspect) => {
  expect(aspectOf('a.ts', { rules: limit(max) })).toBe(aspect);
});

test('small functions are read where the limit of a file concerns them', () => {
  const policy = { rules: limit(8), overrides: [{ files: ['b.ts'], rules: limit(3) }] };
  expect(aspectOf('a.ts', policy)).toBe('large');
  expect(aspectOf('b.ts', policy)).toBe('size');
});

test('no function is asked for where files are measured alone, and no measure where nothing is', () => {
  const rules = { 'function-length': 'off' } as const;
  expect(aspectOf('a.ts', { rules })).toBe('large');
  expect(aspectOf('a.ts', { rules: { ...rules, 'file-length': 'off' } })).toBe('head');
});
