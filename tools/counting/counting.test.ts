import { expect, test } from '@jest/globals';
import { toFilePolicy } from '../../policy/file-settings.js';
import { defaultPolicy } from '../../policy/parse.js';
import { PRESETS } from '../../policy/presets.js';
import { isContainer } from '../../rules/function-length/container.js';
import { options } from '../../rules/function-length/options.js';
import { lengthOf } from '../../rules/function-length/rule.js';
import type { FunctionFact } from '../../rules/model.js';
import { factsOfText } from '../facts-of-text.js';
import { fileOf, textOf, type CountingCase, type Expected } from './counting-case.js';
import { ALL_CASES } from './counting-cases.js';
import { hashOf, readForeignCounts } from './foreign-counts.js';

const FOREIGN = readForeignCounts();
const RECOMMENDED = options.parse(PRESETS.recommended['function-length'][1]);
const OF_FILES = ALL_CASES.filter(({ lines }) => lines !== undefined);

const readFunctions = (it: CountingCase): readonly FunctionFact[] =>
  factsOfText(textOf(it), fileOf(it)).functions;

function count(fact: FunctionFact): Expected {
  const { code, own, line, endLine, statements, ownStatements } = fact;
  const length = lengthOf(fact, RECOMMENDED);
  const recommended = Math.max(length.lines, length.statements);
  return [code, own, endLine - line + 1, statements, ownStatements, recommended];
}

test.each(ALL_CASES)('functions are measured as docs/counting.md says: $title (C2)', (it) => {
  const counted = readFunctions(it).map((fact) => [fact.symbol, count(fact)]);
  expect(Object.fromEntries(counted)).toEqual(it.functions ?? {});
});

test.each(ALL_CASES)('what only holds tests is exempt, and nothing else: $title (C2)', (it) => {
  const isTest = toFilePolicy(defaultPolicy()).isTest(fileOf(it));
  const exempt = readFunctions(it).filter((fact) => isContainer(fact, [], isTest));
  expect(exempt.map(({ symbol }) => symbol)).toEqual(it.exempt ?? []);
});

test.each(OF_FILES)('lines are counted as docs/counting.md says: $title (C1)', (it) => {
  const { lines } = factsOfText(textOf(it), fileOf(it));
  const code = lines.code + lines.types + lines.data + lines.importStatements;
  expect({ physical: lines.total, code }).toEqual(it.lines);
});

test.each(ALL_CASES)('what other tools say was measured of this very code: $title', (it) => {
  expect(FOREIGN.cases[it.title]?.hash).toBe(hashOf(it));
});

test('no other case is kept of what other tools say', () => {
  expect(Object.keys(FOREIGN.cases)).toEqual(ALL_CASES.map(({ title }) => title));
});
