import type { RepositorySubject } from 'lintel/testkit';
import { AccountRepository, type Account, type NewAccount } from './account-repository.js';
import type { Queryable } from './queryable.js';

/** More cents than a number holds exactly, at a millisecond before the year 2000. */
const [MUCH, MOMENT] = [9_007_199_254_740_993n, Date.UTC(1999, 11, 31, 23, 59, 59, 999)];

const draft = (number: number): NewAccount => ({
  owner: `owner ${number}`,
  note: `note ${number}`,
  balance: MUCH + 2n * BigInt(number),
  openedAt: new Date(MOMENT - number),
});

/** The account repository, as the contract wants to see it: on a table that it may empty. */
export function accountSubject(db: Queryable): RepositorySubject<NewAccount, Account, string> {
  return { ...ACCOUNTS, open: () => openEmpty(db) };
}

const ACCOUNTS = {
  name: 'the account repository',
  draft,
  change: (number) => ({ note: `changed ${number}` }),
  clearing: { note: null },
  withText: (text) => ({ ...draft(1), owner: text, note: text }),
  forbidden: { ...draft(9), balance: -1n },
  missing: '999999999',
  idOf: ({ id }) => id,
} satisfies Omit<RepositorySubject<NewAccount, Account, string>, 'open'>;

async function openEmpty(db: Queryable): Promise<AccountRepository & AsyncDisposable> {
  const empty = (): Promise<unknown> => db.query('DELETE FROM accounts');
  await empty();
  return Object.assign(new AccountRepository(db), {
    [Symbol.asyncDispose]: async () => void (await empty()),
  });
}
