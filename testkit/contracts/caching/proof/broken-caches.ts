import type { CacheInstance } from '../../../../integration/platform/caching/cache-instance.js';
import type { Begun, CacheKind } from '../../../../integration/platform/caching/cache-subject.js';
import type { CacheParts } from '../../../../integration/platform/caching/cache.js';
import type { Mutant } from '../../proof/mutants.js';

/** What is broken, the title of the case that has to notice, and how it is broken. */
export type Row<Flaw> = readonly [breaks: string, caughtBy: string, flaw: Flaw];

/** Makes mutants of rows. */
export function toMutants<Flaw, Subject>(
  rows: readonly Row<Flaw>[],
  spoil: (flaw: Flaw) => Subject,
): readonly Mutant<Subject>[] {
  return rows.map(([breaks, caughtBy, flaw]) => ({ breaks, caughtBy, subject: spoil(flaw) }));
}

/** Changes what an instance consists of. */
export type Alter = (parts: CacheParts) => Partial<CacheParts>;

/** A cache whose instances consist of something else. */
export function altered(kind: CacheKind, alter: Alter): CacheKind {
  const begin: CacheKind['begin'] = async (settings) => change(await kind.begin(settings), alter);
  return { ...kind, name: `${kind.name}, broken`, begin };
}

const change = (begun: Begun, alter: Alter): Begun => ({
  ...begun,
  parts: { ...begun.parts, ...alter(begun.parts) },
});

/** A cache whose instances are of another class. */
export function replaced(kind: CacheKind, Instance: typeof CacheInstance): CacheKind {
  return { ...kind, name: `${kind.name}, broken`, Instance };
}
