import type { FunctionFact } from '../model.js';

const CONTAINERS: ReadonlySet<string> = new Set(['describe', 'suite', 'context']);

const RUNNERS: ReadonlySet<string> = new Set([
  '@jest/globals',
  'vitest',
  'node:test',
  'mocha',
  'bun:test',
]);

/** Whether a function is the callback of `describe` or the like, which only holds tests. */
export function isContainer(fact: FunctionFact, more: readonly string[], isTest: boolean): boolean {
  const { callee } = fact;
  if (callee === null) return false;
  if (more.includes(callee.name)) return true;
  const isRunners = RUNNERS.has(callee.from) || (callee.from === 'global' && isTest);
  return isRunners && CONTAINERS.has(callee.name);
}
