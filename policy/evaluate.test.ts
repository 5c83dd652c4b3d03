import path from 'node:path';
import { expect, test } from '@jest/globals';
import { evaluateApart } from './evaluate-apart.js';
import { evaluatePolicy } from './evaluate.js';
import { defaultPolicy } from './parse.js';
import type { EvaluatedPolicy } from './stored.js';
import { useTestFolders } from './test-folder.js';
import type { FileTexts } from './write-files.js';

const makeFolder = useTestFolders();

function evaluateIn(root: string, name = 'lintel.config.ts'): EvaluatedPolicy {
  return evaluatePolicy({ file: path.join(root, name), root });
}

const evaluate = (files: FileTexts): EvaluatedPolicy =>
  evaluateIn(makeFolder(files), Object.keys(files)[0]);

const inputsIn = (root: string, { inputs }: EvaluatedPolicy): string[] =>
  inputs.filter((file) => file.startsWith(root)).map((file) => path.relative(root, file));

test('where there is no policy file strict holds, made from no file', () => {
  const expected = { policy: defaultPolicy(), inputs: [] };
  expect(evaluatePolicy({ file: null, root: '/' })).toEqual(expected);
});

test.each(['ts', 'mts', 'js', 'mjs'])('a policy in .%s may use defineConfig', (ending) => {
  const text =
    "import { defineConfig } from 'lintel';\nexport default defineConfig({ maxFileSize: 7 });";
  expect(evaluate({ [`lintel.config.${ending}`]: text }).policy.maxFileSize).toBe(7);
});

test('a policy in TypeScript may have types', () => {
  const text = 'const size: number = 7;\nexport default { maxFileSize: size } as const;';
  expect(evaluate({ 'lintel.config.ts': text }).policy.maxFileSize).toBe(7);
});

test('a policy in CommonJS works', () => {
  const text = 'module.exports = { maxFileSize: 7 };';
  expect(evaluate({ 'lintel.config.js': text }).policy.maxFileSize).toBe(7);
});

test('a policy in JSON is read as data', () => {
  const root = makeFolder({ 'lintel.config.json': '{ "$schema": "x", "maxFileSize": 7 }' });
  const evaluated = evaluateIn(root, 'lintel.config.json');
  expect(evaluated.policy.maxFileSize).toBe(7);
  expect(inputsIn(root, evaluated)).toEqual(['lintel.config.json']);
});

const IMPORTING = {
  'lintel.config.ts': "import { size } from './shared/size.js';\nexport default size;",
  'shared/size.ts': "import more from './more.json';\nexport const size = { ...more };",
  'shared/more.json': '{ "maxFileSize": 7 }',
};

test('a policy is made from its file and all that it imports', () => {
  const root = makeFolder(IMPORTING);
  const [evaluated] = evaluateApart(root, [{}]);
  expect(evaluated?.policy?.maxFileSize).toBe(7);
  const expected = ['lintel.config.ts', 'shared/more.json', 'shared/size.ts'];
  expect(evaluated?.inputs).toEqual(expected);
});

test('what a process evaluates again it reads anew, imports too', () => {
  const changed = { 'shared/size.ts': 'export const size = { maxFileSize: 9 };' };
  const evaluated = evaluateApart(makeFolder(IMPORTING), [{}, changed]);
  expect(evaluated.map(({ policy }) => policy?.maxFileSize)).toEqual([7, 9]);
});

const FAILING = `${IMPORTING['lintel.config.ts']}\nthrow new Error('not today');`;

test('after a policy that failed its imports are read anew', () => {
  const mended = { ...IMPORTING, 'shared/more.json': '{ "maxFileSize": 9 }' };
  const root = makeFolder({ ...IMPORTING, 'lintel.config.ts': FAILING });
  const [failed, evaluated] = evaluateApart(root, [{}, mended]);
  expect(failed?.message).toContain('not today');
  expect(evaluated?.policy?.maxFileSize).toBe(9);
  expect(evaluated?.inputs).toHaveLength(3);
});

test.each([
  ['lintel.config.ts', 'export default {', 'lintel.config.ts'],
  ['lintel.config.json', '{ "rules": ', 'lintel.config.json'],
  ['lintel.config.ts', "throw new Error('not today');", 'not today'],
  ['lintel.config.ts', "import './gone.js';", 'gone.js'],
  ['lintel.config.ts', 'throw 17;', '17'],
])('%s with the text %j is unreadable, and the message says why', (name, text, reason) => {
  const error = errorOf({ [name]: text });
  expect(error).toMatchObject({ code: 'policy-unreadable' });
  expect(String(error)).toContain("can't be read: ");
  expect(String(error)).toContain(reason);
});

function errorOf(files: FileTexts): unknown {
  try {
    return evaluate(files);
  } catch (error) {
    return error;
  }
}

test('a policy that is read but wrong is invalid, and named relative to the root', () => {
  expect(errorOf({ 'lintel.config.json': '{ "rule": {} }' })).toMatchObject({
    code: 'policy-invalid',
    message: expect.stringMatching(/^lintel\.config\.json is not a valid policy:\n/),
  });
});

test('a policy that exports by a name only is told so', () => {
  const text = 'export const policy = { maxFileSize: 7 };';
  expect(errorOf({ 'lintel.config.ts': text })).toMatchObject({
    message: expect.stringContaining('the policy has no field "policy".'),
  });
});
