import { AccountRepository, type Account, type Page } from './account-repository.js';
import { EntryRepository, type Entry } from './entry-repository.js';
import type { Queryable } from './queryable.js';

/** An account, and what was booked on it. */
export interface AccountStatement {
  readonly account: Account;
  readonly entries: readonly Entry[];
}

/** The statements of a page of accounts: two queries, however many accounts there are. */
export async function listStatements(db: Queryable, page: Page) {
  const accounts = await new AccountRepository(db).page(page);
  const entries = await new EntryRepository(db).ofAccounts(accounts.map(({ id }) => id));
  return accounts.map((account) => ({ account, entries: entries.get(account.id) ?? [] }));
}
