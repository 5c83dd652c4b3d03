import type { TestFact } from '../../../rules/outline-model.js';

type Kind = TestFact['kind'];

/** The packages that bring what tests are written with. */
export const RUNNER_PACKAGES: ReadonlySet<string> = new Set(
  '@jest/globals vitest node:test mocha bun:test @playwright/test'.split(' '),
);

const HOOKS =
  'beforeEach afterEach beforeAll afterAll before after setup teardown suiteSetup suiteTeardown';

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...kindsOf('test', 'test it specify fit xit xtest xspecify ftest fspecify'),
  ...kindsOf('container', 'describe suite context fdescribe xdescribe fcontext xcontext xsuite'),
  ...kindsOf('hook', HOOKS),
]);

function kindsOf(kind: Kind, words: string): readonly (readonly [string, Kind])[] {
  return words.split(' ').map((word) => [word, kind] as const);
}

const MODIFIERS: ReadonlySet<string> = new Set(
  (
    'only skip todo each for concurrent sequential serial parallel failing fails fixme shuffle ' +
    'skipIf runIf todoIf effect live scoped scopedLive extend'
  ).split(' '),
);

/** Words that make another caller: what is called by `test.each(rows)` is the table. */
export const CALLED_FIRST: ReadonlySet<string> = new Set(
  'each for skipIf runIf todoIf extend'.split(' '),
);

/** What a chain of names stands for, if it is one that a runner offers: `test` of `test.only.each`. */
export function kindOfNames(names: readonly string[]): Kind | null {
  const isOffered = names.every((name) => KINDS.has(name) || MODIFIERS.has(name));
  const word = isOffered ? names.findLast((name) => KINDS.has(name)) : undefined;
  return word === undefined || !KINDS.has(names[0]!) ? null : KINDS.get(word)!;
}

/** What a name stands for by itself. */
export function kindOfName(name: string): Kind | null {
  return KINDS.get(name) ?? null;
}

const SAID: readonly (readonly [TestFact['modifier'], RegExp])[] = [
  ['only', /^(?:only|f(?:it|test|specify|describe|context))$/],
  ['skip', /^(?:skip|fixme|x(?:it|test|specify|describe|context|suite))$/],
  ['todo', /^todo$/],
];

/** What the names of a call say of whether it runs. */
export function modifierOfNames(names: readonly string[]): TestFact['modifier'] {
  const said = SAID.find(([, pattern]) => names.some((name) => pattern.test(name)));
  return said?.[0] ?? null;
}
