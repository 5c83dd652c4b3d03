import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  createNumbers,
  transactionSubject,
} from '../../../integration/platform/database/transaction-subject.js';
import { failedCases, unproven } from '../proof/mutants.js';
import { LentDatabase } from './proof/lent-database.js';
import { transactionMutants } from './proof/transaction-mutants.js';
import { transactionContract } from './transaction-contract.js';

const lent = new LentDatabase(createNumbers);
const whole = transactionSubject(lent);
const MUTANTS = transactionMutants(lent);

beforeAll(() => lent.open());
afterAll(() => lent.close());

test.each(transactionContract(whole))('a transaction $title (D2)', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

test.each(MUTANTS)('$caughtBy: catches one that $breaks', async ({ caughtBy, subject }) =>
  expect(await failedCases(transactionContract(subject))).toEqual([caughtBy]),
);

test('every case of the contract is proven', () => {
  expect(unproven(transactionContract(whole), MUTANTS)).toEqual([]);
});
