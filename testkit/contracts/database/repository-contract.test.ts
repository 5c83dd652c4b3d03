import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountSubject } from '../../../integration/platform/database/repository-subject.js';
import { createSchema } from '../../../integration/platform/database/schema.js';
import { failedCases, unproven } from '../proof/mutants.js';
import { LentDatabase } from './proof/lent-database.js';
import { repositoryMutants } from './proof/repository-mutants.js';
import { repositoryContract } from './repository-contract.js';

const lent = new LentDatabase(createSchema);
const whole = accountSubject(lent);
const MUTANTS = repositoryMutants(whole, lent);

beforeAll(() => lent.open());
afterAll(() => lent.close());

test.each(repositoryContract(whole))('the account repository $title (D1)', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

test.each(MUTANTS)('$caughtBy: catches one that $breaks', async ({ caughtBy, subject }) =>
  expect(await failedCases(repositoryContract(subject))).toEqual([caughtBy]),
);

test('every case of the contract is proven', () => {
  expect(unproven(repositoryContract(whole), MUTANTS)).toEqual([]);
});

test('a case says who failed it, and what was seen', async () => {
  const { subject } = MUTANTS.find(({ caughtBy }) => caughtBy === 'empties a field')!;
  const cases = repositoryContract(subject);
  await expect(cases.find(({ title }) => title === 'empties a field')!.run()).rejects.toThrow(
    'the account repository does not keep to "empties a field". ' +
      'After it was emptied, "note" is \'note 1\', and should be null.',
  );
});

test('who lacks pages is not asked for them', () => {
  const titles = repositoryContract({ ...whole, lacks: ['pages'] }).map(({ title }) => title);
  expect(titles).not.toContain('lists every row once, page by page');
  expect(titles).toContain('removes a row');
});
