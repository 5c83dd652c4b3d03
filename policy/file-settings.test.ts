import { expect, test } from '@jest/globals';
import { toFilePolicy, type FilePolicy } from './file-settings.js';
import { parsePolicy } from './parse.js';
import type { Policy } from './schema.js';

const toPolicy = (policy: Policy): FilePolicy => toFilePolicy(parsePolicy(policy, 'a policy'));

const OVERRIDDEN = toPolicy({
  rules: { 'file-length': ['warn', { max: 200 }] },
  overrides: [
    { files: 'src/**', rules: { 'file-length': ['error', { count: 'code' }] } },
    { files: ['**/*.tsx', '**/*.jsx'], rules: { 'file-length': ['warn', { max: 100 }] } },
    { files: 'src/old/**', rules: { 'function-length': 'off' } },
  ],
});

const fileLengthOf = (file: string): unknown => OVERRIDDEN.settingsOf(file)['file-length'];

test('a file that no override matches has the settings of all files', () => {
  const options = { max: 200, count: 'physical' };
  expect(fileLengthOf('tools/a.ts')).toEqual({ severity: 'warn', options });
});

test('an override merges over the settings of all files', () => {
  const options = { max: 200, count: 'code' };
  expect(fileLengthOf('src/a.ts')).toEqual({ severity: 'error', options });
});

test('of the overrides that match later ones win, each with what it says', () => {
  const options = { max: 100, count: 'code' };
  expect(fileLengthOf('src/a.tsx')).toEqual({ severity: 'warn', options });
});

test('a rule that an override switches off is off, and the others are not', () => {
  const rules = Object.keys(OVERRIDDEN.settingsOf('src/old/a.ts')).sort();
  const all = Object.keys(OVERRIDDEN.settingsOf('src/new/a.ts')).sort();
  expect(rules).toEqual(all.filter((id) => id !== 'function-length'));
  expect(rules.length).toBe(all.length - 1);
});

test('an override may switch on what is off, with the options that were set', () => {
  const rules = { 'function-length': ['off', { max: 20 }] } as const;
  const overrides = [{ files: 'new/**', rules: { 'function-length': 'error' } }] as const;
  const { 'function-length': set } = toPolicy({ rules, overrides }).settingsOf('new/a.ts');
  expect(set).toMatchObject({ severity: 'error', options: { max: 20, count: 'code' } });
});

test('files that the same overrides match share their settings', () => {
  const [a, b] = ['src/a.ts', 'src/deep/b.ts'].map((file) => OVERRIDDEN.settingsOf(file));
  expect(a).toBe(b);
  expect(a).not.toBe(OVERRIDDEN.settingsOf('tools/a.ts'));
});

test.each([
  ['tools/a.ts', []],
  ['src/a.tsx', [0, 1]],
  ['src/old/a.ts', [0, 2]],
])('which overrides hold for %s is known', (file, indexes) => {
  expect(OVERRIDDEN.overridesOf(file)).toEqual(indexes);
});

test.each([
  'a.test.ts',
  'src/deep/a.test.tsx',
  'a.spec.mts',
  'a.test.cjs',
  'a.spec.js',
  'a.test.jsx',
  'src/__tests__/any.ts',
  '__tests__/deep/any.ts',
])('%s holds tests by default', (file) => {
  expect(toPolicy({}).isTest(file)).toBe(true);
});

test.each(['a.ts', 'test.ts', 'a.tests.ts', 'a-test.ts', 'test/a.ts', 'a.test.ts.md'])(
  '%s holds no tests by default',
  (file) => expect(toPolicy({}).isTest(file)).toBe(false),
);

test('the test files of a policy replace those of the defaults', () => {
  const { isTest } = toPolicy({ testFiles: 'spec/**' });
  expect(isTest('spec/a.ts')).toBe(true);
  expect(isTest('a.test.ts')).toBe(false);
});

test.each([[['spec/**', '!**/*.fixture.ts']], [['!**/*.fixture.ts', 'spec/**']]])(
  'a glob that begins with ! takes files out of what the others match: %j',
  (testFiles) => {
    const { isTest } = toPolicy({ testFiles });
    const files = ['spec/a.ts', 'spec/a.fixture.ts', 'src/a.ts'];
    expect(files.filter(isTest)).toEqual(['spec/a.ts']);
  },
);

test('globs that only take files out leave all others', () => {
  const { isTest } = toPolicy({ testFiles: '!src/**' });
  expect(['spec/a.ts', '.x/a.ts', 'src/a.ts'].filter(isTest)).toEqual(['spec/a.ts', '.x/a.ts']);
});

const IGNORES = [
  { files: ['dist/**', 'out/**'], because: 'built' },
  { files: '**/*.gen.ts', because: 'generated' },
];

test('an ignored file tells why', () => {
  const { ignoreOf } = toPolicy({ ignores: IGNORES });
  expect(ignoreOf('out/a.ts')).toEqual({ files: ['dist/**', 'out/**'], because: 'built' });
  expect(ignoreOf('src/a.gen.ts')?.because).toBe('generated');
  expect(ignoreOf('src/a.ts')).toBeUndefined();
});

test.each([
  ['**', '.storybook/main.ts'],
  ['src/**', 'src/.hidden/a.ts'],
  ['src/{a,b}.ts', 'src/b.ts'],
  ['src/!(*.test).ts', 'src/a.ts'],
  ['src/a.ts', 'src/a.ts'],
])('the glob %s matches %s', (files, file) => {
  const { ignoreOf } = toPolicy({ ignores: [{ files, because: 'matched' }] });
  expect(ignoreOf(file)?.because).toBe('matched');
});

test.each([
  ['*.ts', 'src/a.ts'],
  ['src', 'src/a.ts'],
  ['src/!(*.test).ts', 'src/a.test.ts'],
])('the glob %s does not match %s', (files, file) => {
  const { ignoreOf } = toPolicy({ ignores: [{ files, because: 'matched' }] });
  expect(ignoreOf(file)).toBeUndefined();
});
