import { poolSubject } from '../../../../integration/platform/database/pool-subject.js';
import type { Lease } from '../../../../integration/platform/database/pool.js';
import type { Located } from '../../../../integration/platform/database/transaction-subject.js';
import type { Mutant } from '../../proof/mutants.js';
import type { PoolSubject, PoolWish } from '../pool-subject.js';
import { broken } from './broken.js';
import { POOL_BREAKAGES, type PoolBreakage, type Whole } from './pool-breakages.js';

/** For each case a pool that it alone catches, made of a whole one. */
export function poolMutants(db: Located): readonly Mutant<PoolSubject<Lease>>[] {
  return POOL_BREAKAGES.map(([caughtBy, breaks, breakage]) => {
    const whole = poolSubject(db, breakage.make);
    return { caughtBy, breaks, subject: { ...whole, open: (wish) => open(whole, wish, breakage) } };
  });
}

async function open(subject: PoolSubject<Lease>, wish: PoolWish, { members }: PoolBreakage) {
  const whole = (await subject.open(wish)) as Whole; // the whole subject lacks nothing
  return members === undefined ? whole : broken(whole, members(whole));
}
