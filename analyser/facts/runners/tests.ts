import type { TestFact } from '../../../rules/outline-model.js';
import { readOrigins } from '../tree/callees.js';
import { startOf, type Source } from '../tree/estree.js';
import { findNested, readNestedNames } from '../tree/nested-names.js';
import type { Found } from '../outline/found.js';
import { readRunnerNames } from './runner-names.js';
import { collectTestCalls, type Naming, type PlacedCall, type TestCall } from './test-calls.js';
import { readTestGround, toTestFact } from './test-facts.js';

const WORD =
  '(?:[fx]?(?:test|it|specify|describe|suite|context)|before|after|setup|teardown|' +
  'suite(?:Setup|Teardown)|(?:before|after)(?:Each|All))';

/** A runner's function that is called, or goes by another name; or a runner's package. */
const SIGN = new RegExp(
  `(?<![.\\w])${WORD}\\s*(?:[(<\`:;]|\\.\\s*\\w|as\\b)|\\.${WORD}\\s*[(<.]|` +
    `['"](?:@jest/globals|vitest|node:test|mocha|bun:test|@playwright/test)['"]`,
);

/** Reads the tests of a module, and what holds them, in order. */
export function readTests(source: Source, found: Found): readonly TestFact[] {
  if (!SIGN.test(source.text)) return [];
  const naming = readNaming(source);
  const calls = dropForeign(collectTestCalls(source, naming), naming);
  if (calls.length === 0) return [];
  const ground = readTestGround(source, found, naming.nested);
  return placeAll(calls).map((placed) => toTestFact(placed, ground));
}

function readNaming(source: Source): Naming {
  const names = readRunnerNames(source.program, readOrigins(source.program));
  return { ...names, nested: readNestedNames(source) };
}

/** Leaves out `t.test(…)` where `t` is nothing that a test gives to its callback. */
function dropForeign(calls: readonly TestCall[], naming: Naming): readonly TestCall[] {
  const callbacks = new Set<number>();
  return calls.filter((call) => {
    const isOurs = call.context === null || isGiven(call, callbacks, naming);
    if (isOurs) for (const argument of call.args) callbacks.add(startOf(argument));
    return isOurs;
  });
}

function isGiven(call: TestCall, callbacks: ReadonlySet<number>, { nested }: Naming): boolean {
  const meanings = findNested(nested, call.context ?? '', call.start);
  const nearest = meanings.sort((a, b) => b.scope.start - a.scope.start)[0];
  return nearest?.declaration === null && callbacks.has(nearest.scope.start);
}

function placeAll(calls: readonly TestCall[]): PlacedCall[] {
  const open: TestCall[] = [];
  return calls.map((call) => {
    while ((open.at(-1)?.end ?? Infinity) <= call.start) open.pop();
    return { call, around: open.slice(0, open.push(call) - 1) };
  });
}
