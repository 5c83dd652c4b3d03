import { expect, test } from '@jest/globals';
import { OPTIONS as RULE_OPTIONS } from '../rules/options.js';
import { LintelError } from './errors.js';
import { defaultPolicy, parsePolicy } from './parse.js';
import { mistakesIn } from './policy-mistakes.js';
import { policySchema } from './schema.js';

const RULES = Object.keys(RULE_OPTIONS).join(', ');
const OPTIONS = 'max, count, maxInTests, foldData, maxMarkup, containers';
const FIELDS = Object.keys(policySchema.shape).join(', ');

function errorOf(policy: unknown): unknown {
  try {
    return parsePolicy(policy, 'lintel.config.ts');
  } catch (error) {
    return error;
  }
}

const withOptions = (options: unknown) => ({ rules: { 'function-length': ['error', options] } });
const withRule = (entry: unknown) => ({ rules: { 'function-length': entry } });

test('a wrong policy is an error with its code, and names the file', () => {
  const error = errorOf({ extends: 5 });
  expect(error).toBeInstanceOf(LintelError);
  expect(error).toMatchObject({ code: 'policy-invalid' });
  expect(String(error)).toContain('lintel.config.ts is not a valid policy:');
});

test.each([
  [null, 'the policy is null. It must be an object.'],
  [undefined, 'the policy is missing. It must be an object.'],
  [[], 'the policy is []. It must be an object.'],
  ['strict', 'the policy is "strict". It must be an object.'],
  [{ rules: null }, 'rules is null. It must be an object.'],
  [{ ignores: ['dist'] }, 'ignores[0] is "dist". It must be an object.'],
  [{ maxFileSize: '1' }, 'maxFileSize is "1". It must be a number.'],
  [
    withOptions({ foldData: 'yes' }),
    'rules["function-length"][1].foldData is "yes". It must be true or false.',
  ],
  [withOptions({ max: 1.5 }), 'rules["function-length"][1].max is 1.5. It must be a whole number.'],
])('of the wrong type: %j', (policy, message) => {
  expect(mistakesIn(policy)).toEqual([message]);
});

test.each([
  [{ rule: {} }, `the policy has no field "rule". Did you mean "rules"? Known: ${FIELDS}.`],
  [{ plugins: [] }, `the policy has no field "plugins". Known: ${FIELDS}.`],
  [
    { rules: { 'functoin-length': 'error' } },
    `rules has no field "functoin-length". Did you mean "function-length"? Known: ${RULES}.`,
  ],
  [
    { overrides: [{ files: '*', rules: { 'max-lines': 'off' } }] },
    `overrides[0].rules has no field "max-lines". Known: ${RULES}.`,
  ],
  [
    withOptions({ mx: 9 }),
    `rules["function-length"][1] has no field "mx". Did you mean "max"? Known: ${OPTIONS}.`,
  ],
])('unknown: %j', (policy, message) => {
  expect(mistakesIn(policy)).toEqual([message]);
});

const SEVERITIES = 'Allowed: "off", "warn", "error".';

test.each([
  [
    { extends: 'strickt' },
    'extends is "strickt". Did you mean "strict"? ' +
      'Allowed: "strict", "recommended". Or: It must be a list.',
  ],
  [
    { extends: ['strict', 'recomended'] },
    'extends[1] is "recomended". Did you mean "recommended"? Allowed: "strict", "recommended".',
  ],
  [
    withRule('eror'),
    `rules["function-length"] is "eror". Did you mean "error"? ${SEVERITIES} Or: It must be a list.`,
  ],
  [withRule(2), `rules["function-length"] is 2. ${SEVERITIES} Or: It must be a list.`],
  [
    withRule(['wrn', { max: 8 }]),
    `rules["function-length"][0] is "wrn". Did you mean "warn"? ${SEVERITIES}`,
  ],
  [
    withRule(['warn', {}, 8]),
    `rules["function-length"] is ["warn",{},8]. ${SEVERITIES} Or: It must have at most 2 entries.`,
  ],
  [
    withOptions({ count: 'cod' }),
    'rules["function-length"][1].count is "cod". Did you mean "code"? ' +
      'Allowed: "code", "own", "physical".',
  ],
])('not allowed: %j', (policy, message) => {
  expect(mistakesIn(policy)).toEqual([message]);
});

test.each([
  [{ ignores: [{ files: 'a', because: '  ' }] }, 'ignores[0].because is "  ". '],
  [{ testFiles: [] }, 'testFiles is []. '],
  [{ extends: [] }, 'extends is []. '],
  [{ overrides: [{ files: '', rules: {} }] }, 'overrides[0].files is "". '],
  [withOptions({ containers: [''] }), 'rules["function-length"][1].containers[0] is "". '],
])('empty: %j', (policy, start) => {
  expect(mistakesIn(policy)).toEqual([expect.stringContaining(`${start}It must not be empty.`)]);
});

test.each([
  [{ ignores: [{ files: 'dist/**' }] }, 'ignores[0].because is missing. It must be a string.'],
  [
    { overrides: [{ rules: {} }] },
    'overrides[0].files is missing. It must be a string. Or: It must be a list.',
  ],
])('missing: %j', (policy, message) => {
  expect(mistakesIn(policy)).toEqual([message]);
});

test.each([
  [withOptions({ max: 0 }), 'rules["function-length"][1].max is 0. It must be at least 1.'],
  [{ maxFileSize: -1 }, 'maxFileSize is -1. It must be at least 1.'],
])('too small: %j', (policy, message) => {
  expect(mistakesIn(policy)).toEqual([message]);
});

test('all mistakes are told at once', () => {
  expect(mistakesIn({ ...withOptions({ max: '8', mx: 8 }), extend: 'strict' })).toEqual([
    'rules["function-length"][1].max is "8". It must be a number.',
    expect.stringContaining('rules["function-length"][1] has no field "mx".'),
    expect.stringContaining('the policy has no field "extend". Did you mean "extends"?'),
  ]);
});

test('a value of sixty characters is told whole', () => {
  const value = 'x'.repeat(58);
  expect(mistakesIn({ maxFileSize: value })).toEqual([
    `maxFileSize is "${value}". It must be a number.`,
  ]);
});

test('a long value is cut short', () => {
  expect(mistakesIn({ maxFileSize: 'x'.repeat(99) })).toEqual([
    `maxFileSize is "${'x'.repeat(59)}…. It must be a number.`,
  ]);
});

test('with no policy file the preset strict holds', () => {
  expect(defaultPolicy()).toEqual(parsePolicy({ extends: 'strict' }, 'lintel.config.ts'));
});
