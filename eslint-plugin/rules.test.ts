import { afterAll, expect, jest, test } from '@jest/globals';
import { SourceCode, type Linter } from 'eslint';
import plugin from './index.js';
import {
  findPlaces,
  functionOf,
  layProject,
  lint,
  MAJORS,
  removeProjects,
  type Linting,
} from './test-project.js';

const root = layProject();
const FRONTS = Object.keys(MAJORS).flatMap((major) =>
  ['a.ts', 'a.js'].map((file) => ({ major, file })),
);

afterAll(removeProjects);

test.each(FRONTS)('ESLint $major finds what is too long in $file (C1, C2, V2)', async (front) => {
  const text = functionOf(301);
  const places = await findPlaces({ root, text, ...front } as Linting);
  expect(places).toEqual(['lintel/function-length 1:1', 'lintel/file-length 301:1']);
});

test.each(FRONTS)('ESLint $major finds nothing in $file where nothing is (V2)', async (front) => {
  const places = await findPlaces({ root, text: functionOf(8), ...front } as Linting);
  expect(places).toEqual([]);
});

test('a message holds the symbol, the figure and the limit', async () => {
  const { messages } = await lint({ root, text: functionOf(9) });
  expect(messages.map(({ message }) => message)).toEqual([
    '`long` is 9 lines long (limit 8). Move a step that has a name of its own into a function.',
  ]);
});

test.each([
  ['lintel/function-length', { line: 1, column: 1, endLine: 9, endColumn: 2 }],
  ['lintel/file-length', { line: 301, column: 1, endLine: 310, endColumn: 1 }],
])('a finding of %s spans what it is about', async (rule, place) => {
  const { messages } = await lint({ root, text: `${functionOf(9)}//\n`.repeat(31) });
  expect(messages.find(({ ruleId }) => ruleId === rule)).toMatchObject(place);
});

test('options of the ESLint configuration win over the policy', async () => {
  const rules = { 'lintel/function-length': ['error', { max: 9 }] } satisfies Linter.RulesRecord;
  expect(await findPlaces({ root, text: functionOf(9), rules })).toEqual([]);
  expect(await findPlaces({ root, text: functionOf(10), rules })).toHaveLength(1);
});

test('a rule that ESLint has switched off says nothing', async () => {
  const rules = { 'lintel/function-length': 'off' } as const;
  expect(await findPlaces({ root, text: functionOf(9), rules })).toEqual([]);
});

test.each([{ max: 0 }, { maximum: 9 }, { count: 'lines' }])('%j is refused', async (options) => {
  const rules = { 'lintel/function-length': ['error', options] } as never;
  await expect(lint({ root, text: '', rules })).rejects.toThrow('Key "lintel/function-length"');
});

/** How often one pass over a file asks for its comments. */
async function countAsking(config: Linter.Config): Promise<number> {
  const asking = jest.spyOn(SourceCode.prototype, 'getAllComments').mockClear();
  await lint({ root, text: functionOf(9), configs: [config] });
  return asking.mock.calls.length;
}

test('the facts of a file are read once for all rules', async () => {
  const plugins = { lintel: plugin };
  const none = await countAsking({ plugins });
  expect(await countAsking({ plugins, rules: { 'lintel/file-length': 'error' } })).toBe(none + 1);
  expect(await countAsking(plugin.configs.strict)).toBe(none + 1);
});

test.each(['a.d.ts', 'a.vue', 'a.astro'])('%s is not judged', async (file) => {
  const config = { ...plugin.configs.strict, files: ['**/*.vue', '**/*.astro', '**/*.ts'] };
  const places = (name: string) =>
    findPlaces({ root, text: functionOf(9), file: name, configs: [config] });
  expect(await places(file)).toEqual([]);
  expect(await places('a.ts')).toHaveLength(1);
});

/** Lints the inside of a `.md` file as a block of JavaScript. */
const PROCESSOR: Linter.Processor = {
  preprocess: (text) => [{ text, filename: '0.js' }],
  postprocess: (messages) => messages.flat(),
};

test('a block of code inside of another file is not judged', async () => {
  const processing = { files: ['**/*.md'], processor: PROCESSOR };
  const linting = { root, file: 'a.md', configs: [processing, plugin.configs.strict] };
  const rules: Linter.RulesRecord = { 'no-debugger': 'error' };
  const places = await findPlaces({ ...linting, rules, text: `debugger;${functionOf(9)}` });
  expect(places).toEqual(['no-debugger 1:1']);
});
