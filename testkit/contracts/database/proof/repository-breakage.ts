import type {
  Account,
  NewAccount,
} from '../../../../integration/platform/database/account-repository.js';
import type { Queryable } from '../../../../integration/platform/database/queryable.js';
import type { OpenRepository } from '../repository-subject.js';

/** The account repository, which lacks nothing. */
export type Rows = Required<OpenRepository<NewAccount, Account, string>>;

/** What is broken in a repository: some of its methods, which may use the whole ones. */
export type Breakage = (rows: Rows, db: Queryable) => Partial<Rows>;
