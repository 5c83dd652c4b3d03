import { CALL, type CallParts } from '../tree/call-parts.js';

/** Packages all of whose functions assert. */
export const ASSERTING_PACKAGES: ReadonlySet<string> = new Set(
  (
    'assert node:assert assert/strict node:assert/strict power-assert uvu/assert tsd tsd-lite ' +
    'expect-type conditional-type-checks'
  ).split(' '),
);

const VARIANTS: ReadonlySet<string> = new Set(['soft', 'poll', 'element', 'configure']);

/** What asserts by being called on `expect` itself. */
const BY_ITSELF: ReadonlySet<string> = new Set(['fail', 'unreachable']);

/** Chai's properties that assert by being read. */
const PROPERTIES: ReadonlySet<string> = new Set(
  (
    'ok true false null undefined exist empty NaN arguments Arguments finite extensible sealed ' +
    'frozen iterable numeric called calledOnce calledTwice calledThrice notCalled fulfilled rejected'
  ).split(' '),
);

type Judge = (rest: CallParts, before: CallParts) => boolean;

/** From a name in a chain to whether what follows it asserts; the first name that does decides. */
const JUDGES: readonly (readonly [RegExp, Judge])[] = [
  [/^(?:expect|expectTypeOf)$/, assertsExpected],
  [/^should$/, assertsThatShould],
  [
    /^(?:assert|refute)(?![a-z])/,
    (rest, before) => rest.includes(CALL) && before.at(-1) !== 'console',
  ],
];

/** Whether a chain of members and calls asserts something, by the names in it. */
export function assertsByName(parts: CallParts): boolean {
  return parts.some((name, index) => {
    const judge = JUDGES.find(([pattern]) => pattern.test(name))?.[1];
    return judge?.(parts.slice(index + 1), parts.slice(0, index)) === true;
  });
}

/** `expect(a).toBe(b)`, `expect.soft(a).toBe(b)`, `expect.fail()`; and `request(app).expect(200)`. */
function assertsExpected([first = '', ...rest]: CallParts, before: CallParts): boolean {
  if (first === CALL) return before.includes(CALL) || assertsByMatcher(rest);
  if (BY_ITSELF.has(first)) return rest[0] === CALL;
  return VARIANTS.has(first) && rest[0] === CALL && assertsByMatcher(rest.slice(1));
}

/** `a.should.be.true`, `should.exist(a)`, `should(a).be.ok()`, and Cypress's `get(a).should('exist')`. */
function assertsThatShould(rest: CallParts, before: CallParts): boolean {
  if (rest[0] !== CALL) return assertsByMatcher(rest);
  return before.includes(CALL) || assertsByMatcher(rest.slice(1));
}

/** A matcher that is called, or a property of Chai's at the end. */
function assertsByMatcher(rest: CallParts): boolean {
  return (rest.includes(CALL) && rest[0] !== CALL) || PROPERTIES.has(rest.at(-1) ?? '');
}
