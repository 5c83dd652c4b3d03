import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { poolSubject } from '../../../integration/platform/database/pool-subject.js';
import { failedCases, unproven } from '../proof/mutants.js';
import { poolContract } from './pool-contract.js';
import { LentDatabase } from './proof/lent-database.js';
import { poolMutants } from './proof/pool-mutants.js';

const lent = new LentDatabase(async () => undefined);
const whole = poolSubject(lent);
const MUTANTS = poolMutants(lent);

beforeAll(() => lent.open());
afterAll(() => lent.close());

test.each(poolContract(whole))('the pool $title (D3)', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

test.each(MUTANTS)('$caughtBy: catches one that $breaks', async ({ caughtBy, subject }) =>
  expect(await failedCases(poolContract(subject))).toEqual([caughtBy]),
);

test('every case of the contract is proven', () => {
  expect(unproven(poolContract(whole), MUTANTS)).toEqual([]);
});
