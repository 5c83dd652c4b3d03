import { afterAll, expect, test } from '@jest/globals';
import type { Linter } from 'eslint';
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
const LONG = functionOf(9);
const DISABLE = 'eslint-disable-next-line lintel/function-length -- it is a table';

afterAll(removeProjects);

test.each([
  `// ${DISABLE}\n${LONG}`,
  `// ${DISABLE.replace('eslint', 'lintel')}\n${LONG}`,
  `/* eslint-disable lintel/function-length -- they are tables */\n${LONG}`,
  `/* lintel-disable function-length -- they are tables */\n${LONG}`,
  `/* lintel-disable -- no */ /* lintel-disable-line justified-disable -- no */\n${LONG}`,
])('a comment that names the rule and the reason silences it: %j', async (text) => {
  expect(await findPlaces({ root, text })).toEqual([]);
});

test('what a comment for ESLint silences is told to ESLint', async () => {
  const { suppressedMessages } = await lint({ root, text: `// ${DISABLE}\n${LONG}` });
  expect(suppressedMessages).toMatchObject([
    { suppressions: [{ kind: 'directive', justification: 'it is a table' }] },
  ]);
});

test('comments hold for a rule with the options that ESLint gives it', async () => {
  const rules: Linter.RulesRecord = { 'lintel/function-length': ['error', { max: 4 }] };
  const text = `// ${DISABLE.replace('eslint', 'lintel')}\n${functionOf(5)}`;
  expect(await findPlaces({ root, text, rules })).toEqual([]);
  expect(await findPlaces({ root, text })).toEqual(['lintel/justified-disable 1:1']);
});

const BLANKETS = [
  `/* eslint-disable */\n${LONG}`,
  `/* eslint-disable -- all of it */\n${LONG}`,
  `${LONG.trimEnd()} // eslint-disable-line`,
  `// eslint-disable-next-line\n${LONG}`,
  `/* eslint-disable lintel/justified-disable, lintel/function-length */\n${LONG}`,
];
const CASES = Object.keys(MAJORS).flatMap((major) => BLANKETS.map((text) => ({ major, text })));

test.each(CASES)('ESLint $major lets no comment silence itself: $text', async (front) => {
  const places = await findPlaces({ root, ...front } as Linting);
  const ours = places.filter((place) => place.startsWith('lintel/justified-disable'));
  expect(ours.length).toBeGreaterThan(0);
});

test('a finding about a comment that another one covers is left to that one', async () => {
  const rules: Linter.RulesRecord = { 'lintel/function-length': 'off' };
  const text = '// eslint-disable-next-line lintel/justified-disable -- x\n/* eslint-disable */\n';
  expect(await findPlaces({ root, text, rules })).not.toContain('lintel/justified-disable 2:0');
});

const UNUSED = '// lintel-disable-next-line function-length -- x';

test.each([
  [`a();\n  ${UNUSED}\nb();\n`, 'a();\nb();\n'],
  [`a();\r\n${UNUSED}\r\nb();\r\n`, 'a();\r\nb();\r\n'],
  [`a(); ${UNUSED}\nb();\n`, 'a();\nb();\n'],
  [`a(); /* lintel-disable file-length -- x */ b();\n`, 'a();  b();\n'],
  [`${UNUSED}`, ''],
])('removing a comment that silences nothing is suggested: %j', async (text, output) => {
  const { messages } = await lint({ root, text });
  const [suggestion] = messages[0]!.suggestions ?? [];
  const [start, end] = suggestion!.fix.range;
  expect(text.slice(0, start) + suggestion!.fix.text + text.slice(end)).toBe(output);
});

test.each([
  `// lintel-disable-next-line function-length\n${LONG}`,
  `// lintel-disable-next-line function-length, file-length -- x\n${LONG}`,
  '// eslint-disable-next-line lintel/function-length, no-debugger -- x\ndebugger;\n',
  '// lintel-disable-next-line function-lenght -- x\n',
  `/* eslint-disable */\n${LONG}`,
])('nothing is suggested for a comment that may be of use: %j', async (text) => {
  const { messages } = await lint({ root, text, rules: { 'no-debugger': 'error' } });
  const [message] = messages.filter(({ ruleId }) => ruleId === 'lintel/justified-disable');
  expect(message).toBeDefined();
  expect(message!.suggestions).toBeUndefined();
});
