import { expect, test } from '@jest/globals';
import { buildFunction } from '../facts-builder.js';
import { isContainer } from './container.js';

const RUNNERS = ['@jest/globals', 'vitest', 'node:test', 'mocha', 'bun:test'];
const NAMES = ['describe', 'suite', 'context'];

const calledBy = (name: string, from: string) => buildFunction({ callee: { name, from } });

test.each(RUNNERS)('the callback of a describe from %s is a container in any file', (from) => {
  expect(isContainer(calledBy('describe', from), [], false)).toBe(true);
});

test.each(NAMES)('the callback of a global %s is a container in a test file only', (name) => {
  expect(isContainer(calledBy(name, 'global'), [], true)).toBe(true);
  expect(isContainer(calledBy(name, 'global'), [], false)).toBe(false);
});

test.each(['local', './own-runner.js', 'jest'])('a describe from %s is no container', (from) => {
  expect(isContainer(calledBy('describe', from), [], true)).toBe(false);
});

test.each(['test', 'it', 'beforeEach', 'map'])('the callback of %s is no container', (name) => {
  expect(isContainer(calledBy(name, 'vitest'), [], true)).toBe(false);
});

test('a function that nobody takes as an argument is no container', () => {
  expect(isContainer(buildFunction(), ['load'], true)).toBe(false);
});

test('a name that the policy adds is a container wherever it comes from', () => {
  expect(isContainer(calledBy('feature', './bdd.js'), ['feature'], false)).toBe(true);
});
