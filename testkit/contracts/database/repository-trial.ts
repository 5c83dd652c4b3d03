import { inspect, isDeepStrictEqual } from 'node:util';
import type { OpenRepository, PageWish, RepositorySubject } from './repository-subject.js';

/** As the demands see any subject: rows are objects, and ids are handed back as they came. */
export type AnyRepository = RepositorySubject<object, object, unknown>;

type Fields = Readonly<Record<string, unknown>>;

/** A repository that has been opened for one case, and what is done to it. */
export class RepositoryTrial {
  constructor(
    readonly subject: AnyRepository,
    readonly rows: OpenRepository<object, object, unknown>,
  ) {}

  /** Creates rows from the drafts of so many numbers, and gives their ids. */
  async add(count: number): Promise<readonly unknown[]> {
    const ids: unknown[] = [];
    for (let number = 1; number <= count; number += 1) ids.push(await this.addOne(number));
    return ids;
  }

  async addOne(number: number): Promise<unknown> {
    return this.subject.idOf(await this.rows.create(this.subject.draft(number)));
  }

  async find(id: unknown): Promise<Fields | null> {
    return toFields(await this.rows.find(id));
  }

  /** The ids of all rows, page by page; it stops where it would go round for ever. */
  async list(limit: number, most: number): Promise<readonly unknown[]> {
    const ids: unknown[] = [];
    for (let page = await this.page({ limit }); ; page = await this.page(toNext(page, limit))) {
      ids.push(...page);
      if (page.length < limit || ids.length > most) return ids;
    }
  }

  /** Whether there are rows; false where no page can tell. */
  async showsRows(): Promise<boolean> {
    const hasPages = !this.subject.lacks?.includes('pages');
    return hasPages && (await this.page({ limit: 1 })).length > 0;
  }

  /** The ids of a page. */
  async page(wish: PageWish<unknown>): Promise<readonly unknown[]> {
    const rows = await this.rows.page!(wish);
    return rows.map((row) => this.subject.idOf(row));
  }
}

const toNext = (page: readonly unknown[], limit: number) => ({ limit, after: page.at(-1) });

/** Looks at a repository that is opened for the case, and is closed after it. */
export async function onRepository(subject: AnyRepository, look: RepositoryLook) {
  await using rows = await subject.open();
  return await look(new RepositoryTrial(subject, rows));
}

export type RepositoryLook = (trial: RepositoryTrial) => Promise<string | null>;

/** A row, as its fields by name. */
export const toFields = (row: object | null | undefined): Fields | null =>
  row ? Object.fromEntries(Object.entries(row)) : null;

/** The fields of `expected` that `row` has otherwise, in words; null if there is none. */
export function sayDifference(row: object | null | undefined, expected: object): string | null {
  const fields = toFields(row);
  const other = Object.entries(expected).find(([key, it]) => !isDeepStrictEqual(fields?.[key], it));
  if (other === undefined) return null;
  return `"${other[0]}" is ${inspect(fields?.[other[0]])}, and should be ${inspect(other[1])}.`;
}

/** Whether a call was refused. */
export const isRefused = (call: Promise<unknown>): Promise<boolean> =>
  call.then(
    () => false,
    () => true,
  );

/** The fields that are texts, and hold this one. */
export const fieldsWith = (draft: object, text: string): object =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => holds(value, text)));

const holds = (value: unknown, text: string): boolean =>
  typeof value === 'string' && value.includes(text);

/** What is left of a draft when changes have taken its fields. */
export function without(draft: object, changes: object): object {
  return Object.fromEntries(Object.entries(draft).filter(([key]) => !(key in changes)));
}
