import type { ResolvedPolicy } from '../../policy/resolve.js';
import { RULES } from '../../rules/index.js';
import type { Aspect } from '../facts/aspects.js';

/** The rules that are on for any file. */
export function rulesOn({ base, overrides }: ResolvedPolicy): ReadonlySet<string> {
  const layers = [base, ...overrides.map(({ rules }) => rules)];
  const entries = layers.flatMap((layer) => Object.entries(layer));
  return new Set(entries.flatMap(([id, { severity }]) => (severity === 'off' ? [] : [id])));
}

/** What rules of one file ask of a file: measures only where one measures. */
export function ownAspect(rules: ReadonlySet<string>): Aspect {
  return Object.values(RULES).some(({ id, measures }) => measures && rules.has(id))
    ? 'size'
    : 'head';
}
