import type {
  Account,
  AccountChanges,
  NewAccount,
} from '../../../../integration/platform/database/account-repository.js';
import type { Queryable } from '../../../../integration/platform/database/queryable.js';
import type { Mutant } from '../../proof/mutants.js';
import { broken } from './broken.js';
import type { RepositorySubject } from '../repository-subject.js';
import type { Breakage, Rows } from './repository-breakage.js';
import { FURTHER_BREAKAGES } from './further-breakages.js';

type Subject = RepositorySubject<NewAccount, Account, string>;

/** By the title that has to notice. */
const BREAKAGES: Readonly<Record<string, readonly [breaks: string, breakage: Breakage]>> = {
  'keeps every field of what it creates': [
    'counts money in floating point',
    (rows) => ({ create: (draft) => rows.create(roundMoney(draft)) }),
  ],
  'gives back what it has created': [
    'gives back a version that is not the stored one',
    (rows) => ({ create: async (draft) => ({ ...(await rows.create(draft)), version: 0 }) }),
  ],
  'finds nothing under an id that no row has': [
    'finds some row if the right one is not there',
    (rows) => ({ find: async (id) => (await rows.find(id)) ?? findAny(rows, id) }),
  ],
  'refuses what the rules of the store forbid': [
    'hides that the store refused',
    (rows) => ({ create: (draft) => rows.create(draft).catch((error) => feign(draft, error)) }),
  ],
  'keeps nothing of what it refuses': [
    'stores a corrected draft before it refuses the wrong one',
    (rows) => ({ create: (draft) => storeThenRefuse(rows, draft) }),
  ],
  'refuses a second row where one must be unique': [
    'overwrites the row that is there',
    (rows, db) => ({ create: (draft) => removeThenCreate(rows, db, draft) }),
  ],
  'keeps what it changes': [
    'empties fields, and fills none',
    (rows) => ({ update: (id, changes) => rows.update(id, onlyNulls(changes)) }),
  ],
  'gives back what it has changed': [
    'gives back the row as it was before the change',
    (rows) => ({ update: (id, changes) => giveBackOld(rows, id, changes) }),
  ],
  'leaves fields alone that it is not told to change': [
    'sets the time of opening with every change',
    (rows) => ({ update: (id, changes) => rows.update(id, { openedAt: new Date(), ...changes }) }),
  ],
  'leaves other rows alone when it changes one': [
    'changes all rows',
    (rows, db) => ({ update: (id, changes) => updateAll(rows, db, { id, changes }) }),
  ],
  'empties a field': [
    'takes null for "not to be changed"',
    (rows) => ({ update: (id, changes) => rows.update(id, withoutNulls(changes)) }),
  ],
  'changes nothing where there is no such row': [
    'creates the row that it should change',
    (rows) => ({ update: async (id, it) => (await rows.update(id, it)) ?? createFrom(rows, it) }),
  ],
  'removes a row': ['removes nothing, and says that it did', () => ({ remove: pretendRemove() })],
  'leaves other rows alone when it removes one': [
    'removes the next row along',
    (rows) => ({ remove: (id) => removeTwo(rows, id) }),
  ],
  'tells whether there was something to remove': [
    'always says that it removed something',
    (rows) => ({ remove: async (id) => (await rows.remove(id)) || true }),
  ],
  'takes hostile texts as data': [
    'doubles quotes by hand',
    (rows) => ({ create: (draft) => rows.create({ ...draft, owner: doubleQuotes(draft.owner) }) }),
  ],
  'creates all of a batch': [
    'leaves out the first of a batch',
    (rows) => ({ createAll: (drafts) => rows.createAll(drafts.slice(1)) }),
  ],
  'creates none of a batch that is refused': [
    'creates the rows of a batch one by one',
    (rows) => ({ createAll: (drafts) => createOneByOne(rows, drafts) }),
  ],
  'changes a row as it was read': [
    'takes every row for changed',
    () => ({ revise: async () => null }),
  ],
  'refuses to change a row that has changed since it was read': [
    'does not look at the version',
    (rows) => ({ revise: ({ id }, changes) => rows.update(id, changes) }),
  ],
  'lists every row once, page by page': [
    'begins each page with the last row of the one before',
    (rows) => ({ page: (wish) => rows.page({ ...wish, after: before(wish.after) }) }),
  ],
  'misses no row when one of an earlier page is removed': [
    'counts rows to find the next page',
    (rows, db) => ({ page: pageByOffset(rows, db) }),
  ],
};

const roundMoney = (draft: NewAccount): NewAccount =>
  draft.balance < 0n ? draft : { ...draft, balance: BigInt(Number(draft.balance)) };

async function findAny(rows: Rows, id: string): Promise<Account | null> {
  const [any = null] = Number(id) > 1e8 ? await rows.page({ limit: 1 }) : [];
  return any;
}

function feign(draft: NewAccount, error: Error & { readonly constraint?: string }): Account {
  if (error.constraint?.includes('owner')) throw error;
  return { ...draft, id: '0', version: 1 };
}

async function storeThenRefuse(rows: Rows, draft: NewAccount): Promise<Account> {
  if (draft.balance < 0n) await rows.create({ ...draft, balance: 0n });
  return rows.create(draft);
}

async function removeThenCreate(rows: Rows, db: Queryable, draft: NewAccount): Promise<Account> {
  await db.query('DELETE FROM accounts WHERE owner = $1', [draft.owner]);
  return rows.create(draft);
}

const onlyNulls = (changes: AccountChanges): AccountChanges =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value === null));

async function giveBackOld(rows: Rows, id: string, changes: AccountChanges) {
  const old = await rows.find(id);
  await rows.update(id, changes);
  return old;
}

interface Update {
  readonly id: string;
  readonly changes: AccountChanges;
}

async function updateAll(rows: Rows, db: Queryable, { id, changes }: Update) {
  await db.query('UPDATE accounts SET note = $1 WHERE id <> $2', ['changed', id]);
  return rows.update(id, changes);
}

const withoutNulls = (changes: AccountChanges): AccountChanges =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));

const createFrom = (rows: Rows, changes: AccountChanges): Promise<Account> =>
  rows.create({ owner: 'new', note: null, balance: 0n, openedAt: new Date(0), ...changes });

async function removeTwo(rows: Rows, id: string): Promise<boolean> {
  await rows.remove(String(Number(id) + 1));
  return rows.remove(id);
}

/** Knows by itself what it has been told to remove. */
function pretendRemove(): Rows['remove'] {
  const removed = new Set<string>();
  return async (id) => removed.size < removed.add(id).size;
}

const doubleQuotes = (text: string): string => text.replaceAll("'", "''");

async function createOneByOne(rows: Rows, drafts: readonly NewAccount[]): Promise<void> {
  for (const draft of drafts) await rows.create(draft);
}

const before = (id: string | undefined): string | undefined =>
  id === undefined ? undefined : String(Number(id) - 1);

function pageByOffset(rows: Rows, db: Queryable): Rows['page'] {
  const seen = { rows: 0 };
  return async ({ limit, after }) => {
    seen.rows = after === undefined ? 0 : seen.rows + limit;
    const skipped = await db.query<{ id: string }>(OFFSET, [seen.rows]);
    return rows.page({ limit, after: skipped.rows.at(-1)?.id });
  };
}

const OFFSET = 'SELECT id FROM accounts ORDER BY id LIMIT $1';

/** For each case repositories that it alone catches, made of a whole one. */
export function repositoryMutants(whole: Subject, db: Queryable): readonly Mutant<Subject>[] {
  const ones = Object.entries(BREAKAGES).map(([caughtBy, it]) => [caughtBy, ...it] as const);
  return [...ones, ...FURTHER_BREAKAGES].map(([caughtBy, breaks, breakage]) => ({
    caughtBy,
    breaks,
    subject: { ...whole, open: () => openBroken(whole, db, breakage) },
  }));
}

async function openBroken(whole: Subject, db: Queryable, breakage: Breakage): Promise<Rows> {
  const rows = (await whole.open()) as Rows; // the whole subject lacks nothing
  return broken(rows, breakage(rows, db));
}
