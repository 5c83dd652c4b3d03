import { expect, test } from '@jest/globals';
import type { FoundViolation } from '../../rules/judge.js';
import type { WholeJudgement } from '../../rules/judge-project.js';
import { buildProject } from '../../rules/project-builder.js';
import type { Project } from '../../rules/project-model.js';
import { projectOf } from '../responsibility/sample-project.js';
import { confirmJudgement } from './confirm-judgement.js';

const LONG = 'f();\n'.repeat(8);
const FREE = `export function load() {\n${LONG}}\nexport function paint() {\n${LONG}}\n`;
const TIED = FREE.replace('f();', 'paint();');
const user = (name: string): string => `import { ${name} } from './a.js';`;
const AROUND = { 'b.ts': user('load'), 'c.ts': user('load'), 'd.ts': user('paint') };
const PROJECT = projectOf({ 'a.ts': FREE, ...AROUND, 'e.ts': user('paint') });

const PLACE = { line: 1, column: 1, endLine: 1, endColumn: 1, span: null };
const SAID = { symbol: '<module>', value: null, limit: null, message: 'so it is' };
const found = (rule: string): FoundViolation => {
  return { rule, severity: 'error', violation: { ...PLACE, ...SAID } };
};
const judgementOf = (...rules: readonly string[]): WholeJudgement => {
  return { byFile: new Map([['a.ts', rules.map(found)]]), judged: { a: 1 } };
};

const BOTH = judgementOf('single-responsibility', 'class-cohesion');

test('a finding that symbols refute is dropped, and no other (C4)', async () => {
  const confirmed = await confirmJudgement(BOTH, [PROJECT, () => TIED]);
  expect(confirmed).toEqual(judgementOf('class-cohesion'));
});

test('a finding that symbols do not refute stays (C4)', async () => {
  expect(await confirmJudgement(BOTH, [PROJECT, () => FREE])).toEqual(BOTH);
});

test('nothing is asked where there is no such finding', async () => {
  const refuse = (): never => {
    throw new Error('nobody asked');
  };
  const project: Project = buildProject([], { freeSplits: refuse });
  const judgement = judgementOf('class-cohesion');
  expect(await confirmJudgement(judgement, [project, refuse])).toBe(judgement);
});
