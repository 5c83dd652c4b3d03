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

const HOSTILE = 'takes hostile texts as data';

const runCase = (subject: typeof whole, title: string): Promise<void> =>
  repositoryContract(subject)
    .find((it) => it.title === title)!
    .run();

test('a case says who failed it, and what was seen', async () => {
  const { subject } = MUTANTS.find(({ caughtBy }) => caughtBy === 'empties a field')!;
  await expect(runCase(subject, 'empties a field')).rejects.toThrow(
    'the account repository does not keep to "empties a field". ' +
      'After it was emptied, "note" is \'note 1\', and should be null.',
  );
});

const { clearing: emptied, ...unclearing } = whole;
const blank = { ...whole, draft: (number: number) => ({ ...whole.draft(number), ...emptied }) };
const NOT_EMPTIED = "Write `clearing`, or name 'optional fields' in `lacks`.";

test.each([
  ['empties a field', 'without `clearing`', NOT_EMPTIED, unclearing],
  ['empties a field', 'with what empties none', NOT_EMPTIED, { ...whole, clearing: {} }],
  ['empties a field', 'with what is empty before', NOT_EMPTIED, blank],
  [HOSTILE, 'without the text', 'by `withText`', { ...whole, withText: () => whole.draft(1) }],
])('%s: nobody passes %s', async (title, _, said, subject) => {
  await expect(runCase(subject, title)).rejects.toThrow(said);
});

const withMister = (text: string) => ({ ...whole.draft(1), owner: `Mr. ${text}` });

test('a hostile text is looked at though a field holds more than it', async () => {
  const { subject } = MUTANTS.find(({ breaks }) => breaks === 'refuses texts with quotes')!;
  const refusing = runCase({ ...subject, withText: withMister }, HOSTILE);
  await expect(refusing).rejects.toThrow('It refused { owner: `Mr.');
  await expect(runCase({ ...whole, withText: withMister }, HOSTILE)).resolves.toBeUndefined();
});

test('who makes the row that it should change is seen though there are no pages', async () => {
  const { caughtBy, subject } = MUTANTS.find(({ breaks }) => breaks.startsWith('makes the row'))!;
  await expect(runCase({ ...subject, lacks: ['pages'] }, caughtBy)).rejects.toThrow('it made one');
});

test('who lacks pages is not asked for them', () => {
  const titles = repositoryContract({ ...whole, lacks: ['pages'] }).map(({ title }) => title);
  expect(titles).not.toContain('lists every row once, page by page');
  expect(titles).toContain('removes a row');
});
