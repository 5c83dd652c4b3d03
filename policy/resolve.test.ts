import { expect, test } from '@jest/globals';
import { parsePolicy } from './parse.js';
import type { RuleLayer } from './merge.js';
import type { ResolvedPolicy } from './resolve.js';
import type { Policy } from './schema.js';

const resolve = (policy: Policy): ResolvedPolicy => parsePolicy(policy, 'lintel.config.ts');

const functionLength = (policy: Policy): RuleLayer | undefined =>
  resolve(policy).base['function-length'];

const fileLength = (policy: Policy): RuleLayer | undefined => resolve(policy).base['file-length'];

const STRICT = { max: 8, count: 'code', foldData: false, containers: [] };
const RECOMMENDED = {
  max: 8,
  count: 'own',
  maxInTests: 15,
  foldData: true,
  maxMarkup: 40,
  containers: [],
};

test('strict holds functions to 8 lines of code and files to 300 physical lines (C1, C2)', () => {
  expect(functionLength({})).toEqual({ severity: 'error', options: STRICT });
  expect(fileLength({})).toEqual({ severity: 'error', options: { max: 300, count: 'physical' } });
});

test('recommended measures own lines, folds data and gives markup a limit (C1, C2)', () => {
  const policy: Policy = { extends: 'recommended' };
  expect(functionLength(policy)).toEqual({ severity: 'error', options: RECOMMENDED });
  expect(fileLength(policy)).toEqual({ severity: 'error', options: { max: 300, count: 'code' } });
});

const severitiesOf = (preset: 'strict' | 'recommended'): (readonly [string, string])[] =>
  Object.entries(resolve({ extends: preset }).base).map(([id, { severity }]) => [id, severity]);

test('strict has every rule on as an error, but for those that only warn', () => {
  const others = severitiesOf('strict').filter(([, severity]) => severity !== 'error');
  expect(Object.fromEntries(others)).toEqual({
    'class-cohesion': 'warn',
    'no-orphan-modules': 'warn',
  });
});

const LENIENT = {
  'asserts-something': 'warn',
  'class-cohesion': 'off',
  'no-disabled-tests': 'warn',
  'no-orphan-modules': 'off',
  'single-responsibility': 'warn',
};

test('recommended has every rule on as an error, but for those that old code breaks', () => {
  const others = severitiesOf('recommended').filter(([, severity]) => severity !== 'error');
  expect(Object.fromEntries(others)).toEqual(LENIENT);
});

test('options merge over those of the preset', () => {
  const rules = { 'function-length': ['warn', { max: 12 }] } as const;
  const options = { ...RECOMMENDED, max: 12 };
  expect(functionLength({ extends: 'recommended', rules })).toEqual({ severity: 'warn', options });
});

test.each(['warn', ['warn']] as const)('a severity alone keeps the options: %j', (entry) => {
  const rules = { 'function-length': entry as 'warn' };
  const expected = { severity: 'warn', options: RECOMMENDED };
  expect(functionLength({ extends: 'recommended', rules })).toEqual(expected);
});

test('an option that is undefined leaves the limit beneath it in force (C2)', () => {
  const entry = ['error', { max: undefined }] as unknown as 'error';
  expect(functionLength({ rules: { 'function-length': entry } })?.options).toEqual(STRICT);
});

test('of several presets the later one wins', () => {
  expect(fileLength({ extends: ['strict', 'recommended'] })?.options['count']).toBe('code');
  expect(fileLength({ extends: ['recommended', 'strict'] })?.options['count']).toBe('physical');
});

test('what a later preset leaves open an earlier one decides', () => {
  const both = functionLength({ extends: ['recommended', 'strict'] });
  expect(both?.options).toEqual({ ...RECOMMENDED, count: 'code' });
});

test('an override holds only what is written in it, and no defaults', () => {
  const rules = { 'function-length': ['warn', { max: 20 }], 'file-length': 'off' } as const;
  const [override] = resolve({ overrides: [{ files: 'a/**', rules }] }).overrides;
  expect(override?.files).toEqual(['a/**']);
  const functions = { severity: 'warn', options: { max: 20 } };
  const files = { severity: 'off', options: {} };
  expect(override?.rules).toEqual({ 'function-length': functions, 'file-length': files });
});

test('one glob is as good as a list of one', () => {
  const ignores = [{ files: 'dist/**', because: ' built ' }];
  expect(resolve({ ignores }).ignores).toEqual([{ files: ['dist/**'], because: 'built' }]);
  expect(resolve({ testFiles: 'spec/**' }).testFiles).toEqual(['spec/**']);
});

test('globs of the defaults are told from those of the policy', () => {
  expect(resolve({}).ownTestFiles).toBe(false);
  expect(resolve({ testFiles: 'spec/**' }).ownTestFiles).toBe(true);
});

test('files may have 10 MiB unless the policy says otherwise', () => {
  expect(resolve({}).maxFileSize).toBe(10_485_760);
  expect(resolve({ maxFileSize: 5 }).maxFileSize).toBe(5);
});

test('a resolved policy is plain data', () => {
  const policy = resolve({ extends: 'recommended', overrides: [{ files: 'a', rules: {} }] });
  expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
});
