import { expect, test } from '@jest/globals';
import { buildDirective, buildFacts, buildFunction, buildLines } from './facts-builder.js';
import { judgeFile, type FileJudgement } from './judge.js';
import type { FileFacts, Settings, Severity } from './model.js';
import { OPTIONS } from './options.js';

type RuleId = keyof typeof OPTIONS;

/** Rules that are on with their defaults. */
const settingsOf = (ids: readonly RuleId[], severity: Severity = 'error'): Settings =>
  Object.fromEntries(ids.map((id) => [id, { severity, options: OPTIONS[id].parse({}) }]));

const ALL = settingsOf(['parse-error', 'file-length', 'function-length', 'justified-disable']);
const LONG = buildFunction({ symbol: 'long', line: 5, endLine: 20, code: 14, start: 40, end: 90 });
const FAILED = buildFacts({ failure: { message: 'no', line: 1, column: 1 } });

const judge = (part: Partial<FileFacts>, settings = ALL): FileJudgement =>
  judgeFile(buildFacts(part), settings, false);

const rulesOf = ({ violations }: FileJudgement): string[] => violations.map(({ rule }) => rule);

/** The rules whose violations count, as nothing silences them. */
const countedOf = ({ violations }: FileJudgement): string[] =>
  violations.filter(({ silencedBy }) => silencedBy === null).map(({ rule }) => rule);

test('every rule that is on judges the file and says of how many facts (C1, C2)', () => {
  const judgement = judge({ lines: buildLines({ code: 301 }), functions: [LONG, buildFunction()] });
  expect(rulesOf(judgement)).toEqual(['file-length', 'function-length']);
  const ofFile = { 'parse-error': 1, 'file-length': 1 };
  expect(judgement.judged).toEqual({ ...ofFile, 'function-length': 2, 'justified-disable': 0 });
});

test('a rule that is off neither judges nor finds', () => {
  const judgement = judge({ functions: [LONG] }, settingsOf(['file-length']));
  expect(judgement).toEqual({ violations: [], judged: { 'file-length': 1 } });
});

test('a violation carries the severity that the policy gives its rule', () => {
  const { violations } = judge({ functions: [LONG] }, settingsOf(['function-length'], 'warn'));
  expect(violations).toMatchObject([{ severity: 'warn', violation: { symbol: 'long' } }]);
});

test('options reach the rule, and so does whether the file holds tests', () => {
  const options = { ...OPTIONS['function-length'].parse({}), maxInTests: 14 };
  const settings: Settings = { 'function-length': { severity: 'error', options } };
  const facts = buildFacts({ functions: [LONG] });
  expect(rulesOf(judgeFile(facts, settings, true))).toEqual([]);
  expect(rulesOf(judgeFile(facts, settings, false))).toEqual(['function-length']);
});

test('of a file that could not be read only that is said', () => {
  const judgement = judgeFile(FAILED, ALL, false);
  expect(rulesOf(judgement)).toEqual(['parse-error']);
  expect(judgement.judged).toEqual({ 'parse-error': 1 });
});

test('a file that could not be read is passed over where the policy says so', () => {
  const judgement = judgeFile(FAILED, settingsOf(['file-length', 'justified-disable']), false);
  expect(judgement).toEqual({ violations: [], judged: {} });
});

test('a violation that a comment silences names the comment', () => {
  const directive = buildDirective({ line: 4, endLine: 4 });
  const { violations } = judge({ functions: [LONG], directives: [directive] });
  expect(violations).toMatchObject([{ rule: 'function-length', silencedBy: directive }]);
});

test('a comment that silences nothing is a violation', () => {
  const directive = buildDirective({ line: 1, endLine: 1 });
  const judgement = judge({ functions: [LONG], directives: [directive] });
  expect(countedOf(judgement)).toEqual(['function-length', 'justified-disable']);
});

test('a comment on a rule that is off silences nothing', () => {
  const directives = [buildDirective({ line: 4, endLine: 4 })];
  const settings = settingsOf(['justified-disable']);
  expect(rulesOf(judge({ functions: [LONG], directives }, settings))).toEqual([
    'justified-disable',
  ]);
});

test('a comment may silence what is said of the comment after it, and is needed then', () => {
  const guard = buildDirective({ line: 3, endLine: 3, rules: ['justified-disable'] });
  const idle = buildDirective({ line: 4, endLine: 4, start: 30, rules: ['file-length'] });
  const judgement = judge({ directives: [guard, idle] });
  expect(rulesOf(judgement)).toEqual(['justified-disable']);
  expect(countedOf(judgement)).toEqual([]);
});

test('a comment that guards what needs no guard is a violation', () => {
  const guard = buildDirective({ line: 3, endLine: 3, rules: ['justified-disable'] });
  const needed = buildDirective({ line: 4, endLine: 4, start: 30 });
  const judgement = judge({ functions: [LONG], directives: [guard, needed] });
  expect(countedOf(judgement)).toEqual(['justified-disable']);
});

test('a comment that names no rule does not excuse itself', () => {
  const blanket = buildDirective({ kind: 'disable', word: 'eslint-disable', rules: [] });
  const judgement = judge({ functions: [LONG], directives: [blanket] });
  expect(countedOf(judgement)).toEqual(['justified-disable']);
});
