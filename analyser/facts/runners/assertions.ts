import type { Span } from '../../../rules/model.js';
import { ASSERTING_PACKAGES, assertsByName } from './asserting-chains.js';
import { CALL, toCallParts, type CallParts } from '../tree/call-parts.js';
import { readOrigins, type Origins } from '../tree/callees.js';
import { byStart, collect } from '../tree/collect.js';
import type { Source } from '../tree/estree.js';
import type { MetNode } from '../tree/walk.js';

const SIGN = /\b(?:expect|assert|refute|should)|['"](?:tsd|expect-type)/;

const TYPES: ReadonlySet<string> = new Set([
  'CallExpression',
  'MemberExpression',
  'TaggedTemplateExpression',
]);

/**
 * Reads the calls that assert something, in order: `expect(…).toBe(…)`, `assert…(…)`,
 * `t.assert.…(…)`, what `node:assert` brings, `.should.be.true`. An `expect(…)` that no matcher is
 * called on asserts nothing.
 */
export function readAssertions(source: Source): readonly Span[] {
  if (!SIGN.test(source.text)) return [];
  const origins = readOrigins(source.program);
  const isOutermost = toIsFirst();
  const read = (node: MetNode): Span[] =>
    isOutermost(node.start) && asserts(toCallParts(node.proper()), origins) ? [toSpan(node)] : [];
  return collect(source, TYPES, read).sort(byStart);
}

/** What begins where a longer chain began is a part of it. */
function toIsFirst(): (start: number) => boolean {
  const seen = new Set<number>();
  return (start) => seen.size < seen.add(start).size;
}

const toSpan = ({ start, end }: Span): Span => ({ start, end });

function asserts(parts: CallParts, origins: Origins): boolean {
  return assertsByName(parts) || isOfAsserting(parts, origins);
}

/** `equal(a, b)` of `node:assert`, `check.equal(a, b)` of a namespace of it. */
function isOfAsserting([root = '', ...rest]: CallParts, origins: Origins): boolean {
  return rest.includes(CALL) && ASSERTING_PACKAGES.has(origins.get(root)?.from ?? '');
}
