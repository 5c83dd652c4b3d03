import type { Queryable } from '../../../../integration/platform/database/queryable.js';
import type { Breakage } from './repository-breakage.js';

/** Further repositories, for cases that look at more than one thing. */
export const FURTHER_BREAKAGES: readonly (readonly [caughtBy: string, breaks: string, Breakage])[] =
  [
    [
      'changes nothing where there is no such row',
      'makes the row that it should change, and says nothing',
      (rows, db) => ({ update: async (id, it) => (await rows.update(id, it)) ?? upsert(db, id) }),
    ],
    [
      'changes nothing where there is no such row',
      'makes another row than it should change, and says nothing',
      (rows, db) => ({
        update: async (id, it) => (await rows.update(id, it)) ?? upsert(db, OTHER),
      }),
    ],
    [
      'takes hostile texts as data',
      'refuses texts with quotes',
      (rows) => ({
        create: async (draft) => rows.create({ ...draft, owner: refuseQuotes(draft.owner) }),
      }),
    ],
    [
      'changes a row as it was read',
      'never says that it changed a row',
      (rows) => ({ revise: (read, changes) => rows.revise(read, changes).then(() => null) }),
    ],
    [
      'refuses to change a row that has changed since it was read',
      'says that it changed what it left alone',
      (rows) => ({
        revise: async (read, changes) => {
          await rows.revise(read, changes);
          return { ...read, ...changes };
        },
      }),
    ],
    [
      'refuses to change a row that has changed since it was read',
      'says that it left alone what it changed',
      (rows) => ({
        revise: async (read, changes) =>
          (await rows.revise(read, changes)) ?? rows.update(read.id, changes).then(() => null),
      }),
    ],
  ];

function refuseQuotes(text: string): string {
  if (text.includes("'")) throw new SyntaxError(`Unexpected quote: ${text}`);
  return text;
}

/** An id that no row has. */
const OTHER = '999999998';

async function upsert(db: Queryable, id: string): Promise<null> {
  await db.query(INSERT, [id]);
  return null;
}

const INSERT = `
  INSERT INTO accounts (id, owner, balance, opened_at)
  OVERRIDING SYSTEM VALUE VALUES ($1, 'new', 0, now())`;
