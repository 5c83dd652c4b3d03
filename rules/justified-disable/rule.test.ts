import { expect, test } from '@jest/globals';
import { buildContext, buildDirective, buildFacts, buildFunction } from '../facts-builder.js';
import type { Directive, Violation } from '../model.js';
import { rule } from './rule.js';

const KNOWN = ['file-length', 'function-length', 'justified-disable'];

function judge(directive: Directive, silenced: readonly string[] = []): readonly Violation[] {
  const functions = [buildFunction({ symbol: 'Store.load', start: 10, end: 50 })];
  const facts = buildFacts({ functions, directives: [directive] });
  const used = new Map([[directive, new Set(silenced)]]);
  return rule.judge(facts, {}, buildContext({ silenced: used, knownRules: KNOWN })).violations;
}

const messagesOf = (directive: Directive, silenced: readonly string[] = []): string[] =>
  judge(directive, silenced).map(({ message }) => message);

test('a directive that names its rule, gives a reason and is needed is no finding', () => {
  expect(judge(buildDirective(), ['function-length'])).toEqual([]);
});

test('a directive that names no rule is a finding, even with a reason', () => {
  expect(messagesOf(buildDirective({ rules: [] }), ['function-length'])).toEqual([
    '`lintel-disable-next-line` names no rule and so switches off every rule of Lintel. ' +
      'Name those that it is for: ' +
      '`lintel-disable-next-line lintel/function-length -- the reason`.',
  ]);
});

test('a directive without a reason is a finding that shows how to give one', () => {
  expect(messagesOf(buildDirective({ reason: null }), ['function-length'])).toEqual([
    '`lintel-disable-next-line` of `function-length` gives no reason. ' +
      'Add one: `lintel-disable-next-line lintel/function-length -- the reason`.',
  ]);
});

test('a directive that silences nothing is a finding, and its missing reason no second one', () => {
  const expected = ['`lintel-disable-next-line` of `function-length` silences nothing. Remove it.'];
  expect(messagesOf(buildDirective())).toEqual(expected);
  expect(messagesOf(buildDirective({ reason: null }))).toEqual(expected);
});

test('a directive is needed rule by rule', () => {
  const both = buildDirective({ rules: ['function-length', 'file-length'] });
  expect(messagesOf(both, ['function-length'])).toEqual([
    '`lintel-disable-next-line` of `file-length` silences nothing. Remove it.',
  ]);
});

test('what another directive has silenced does not make this one needed', () => {
  const [used, idle] = [buildDirective(), buildDirective({ start: 5 })];
  const silenced = new Map([[used, new Set(['function-length'])]]);
  const facts = buildFacts({ directives: [used, idle] });
  const judgement = rule.judge(facts, {}, buildContext({ silenced, knownRules: KNOWN }));
  expect(judgement).toMatchObject({ judged: 2, violations: [{ span: { start: 5 } }] });
});

test.each(['disable', 'enable'] as const)('a %s of an unknown rule suggests a known', (kind) => {
  expect(messagesOf(buildDirective({ kind, rules: ['functoin-length'] }))).toEqual([
    `\`lintel-${kind}\` names \`functoin-length\`, which is no rule of Lintel. ` +
      'Did you mean `function-length`?',
  ]);
});

test.each([[[]], [['function-length']]])('an enable of %j needs no reason', (rules) => {
  expect(judge(buildDirective({ kind: 'enable', rules, reason: null }))).toEqual([]);
});

test('the finding lies on the comment, in the function that holds it', () => {
  const place = { line: 4, column: 3, endLine: 4, endColumn: 40 };
  const [violation] = judge(buildDirective({ ...place, start: 20, end: 57 }));
  const figures = { value: null, limit: null, span: { start: 20, end: 57 } };
  expect(violation).toMatchObject({ ...place, ...figures, symbol: 'Store.load' });
});
