import { inspect, isDeepStrictEqual } from 'node:util';
import type { Demand } from '../case.js';
import type { RepositoryExtra } from './repository-subject.js';
import {
  fieldsWith,
  isRefused,
  onRepository,
  sayDifference,
  without,
  type AnyRepository,
  type RepositoryLook as Look,
  type RepositoryTrial,
} from './repository-trial.js';

const demand = (title: string, look: Look, needs?: RepositoryExtra): Demand<AnyRepository> => ({
  title,
  check: (subject) => onRepository(subject, look),
  ...(needs && { needs }),
});

const keepsFields: Look = async (trial) => {
  const [id] = await trial.add(1);
  const difference = sayDifference(await trial.find(id), trial.subject.draft(1));
  return difference && `Found again after it was created, ${difference}`;
};

const givesBackCreated: Look = async ({ subject, rows }) => {
  const created = await rows.create(subject.draft(1));
  const difference = sayDifference(created, (await rows.find(subject.idOf(created))) ?? {});
  return difference && `In what "create" gives, unlike what "find" then finds, ${difference}`;
};

const findsNothing: Look = async (trial) => {
  await trial.add(1);
  const found = await trial.rows.find(trial.subject.missing).catch(() => 'an error');
  return found ? `It gave ${typeof found === 'string' ? found : 'a row'}, and not null.` : null;
};

const refusesForbidden: Look = async ({ subject, rows }) => {
  const refused = await isRefused(rows.create(subject.forbidden));
  return refused ? null : 'It took a draft that the rules of the store forbid.';
};

const keepsNothingRefused: Look = async (trial) => {
  await trial.rows.create(trial.subject.forbidden).catch(() => undefined);
  const left = await trial.page({ limit: 1 });
  return left.length === 0 ? null : 'A row is left of a draft that the rules forbid.';
};

const refusesSecond: Look = async (trial) => {
  await trial.add(1);
  const refused = await isRefused(trial.addOne(1));
  return refused ? null : 'It took the same draft twice, though a field of it must be unique.';
};

const keepsChange: Look = async (trial) => {
  const [id] = await trial.add(1);
  const changes = trial.subject.change(1);
  await trial.rows.update(id, changes);
  const difference = sayDifference(await trial.find(id), changes);
  return difference && `Found again after it was changed, ${difference}`;
};

const givesBackChanged: Look = async (trial) => {
  const [id] = await trial.add(1);
  const changed = await trial.rows.update(id, trial.subject.change(1));
  const difference = sayDifference(changed, (await trial.find(id)) ?? {});
  return difference && `In what "update" gives, unlike what "find" then finds, ${difference}`;
};

const leavesFields: Look = async (trial) => {
  const [id] = await trial.add(1);
  const changes = trial.subject.change(1);
  const others = without(trial.subject.draft(1), changes);
  const before = toKept(others, await trial.find(id));
  await trial.rows.update(id, changes);
  return sayAfter('a change of other fields', await trial.find(id), before);
};

function sayAfter(what: string, row: object | null, before: object): string | null {
  const difference = sayDifference(row, before);
  return difference && `After ${what} ${difference}`;
}

/** Fields as they were found, not as they were drafted: another demand looks at that. */
function toKept(draft: object, found: Readonly<Record<string, unknown>> | null): object {
  return Object.fromEntries(Object.keys(draft).map((key) => [key, found?.[key]]));
}

const leavesOthersUnchanged: Look = async (trial) => {
  const [first, second] = await trial.add(2);
  const before = await trial.find(second);
  await trial.rows.update(first, trial.subject.change(3));
  const difference = sayDifference(await trial.find(second), before ?? {});
  return difference && `After a change of another row ${difference}`;
};

const emptiesField: Look = async (trial) => {
  const [id] = await trial.add(1);
  const { clearing = {} } = trial.subject;
  if (!sayDifference(await trial.find(id), clearing)) return NO_CLEARING;
  await trial.rows.update(id, clearing);
  const difference = sayDifference(await trial.find(id), clearing);
  return difference && `After it was emptied, ${difference}`;
};

const NO_CLEARING =
  "Nothing of `draft(1)` is to be emptied. Write `clearing`, or name 'optional fields' in `lacks`.";

const changesNothingMissing: Look = async (trial) => {
  const { subject, rows } = trial;
  const changed = await rows.update(subject.missing, subject.change(1)).catch(() => 'an error');
  if (changed) return 'Told to change a row that is not there, it did not give null.';
  const isMade = (await trial.find(subject.missing)) !== null || (await trial.showsRows());
  return isMade ? 'Told to change a row that is not there, it made one.' : null;
};

const removes: Look = async (trial) => {
  const [id] = await trial.add(1);
  await trial.rows.remove(id);
  return (await trial.find(id)) ? 'It found a row that it had removed.' : null;
};

const leavesOthers: Look = async (trial) => {
  const [first, second] = await trial.add(2);
  await trial.rows.remove(first);
  return (await trial.find(second)) ? null : 'With one row it removed another.';
};

const tellsRemoval: Look = async (trial) => {
  const [id] = await trial.add(1);
  const said = [await trial.rows.remove(id), await trial.rows.remove(id)];
  return said.join() === 'true,false' ? null : `Told twice to remove a row, it said: ${said}.`;
};

const HOSTILE = `'; DELETE FROM accounts; -- "\\ $1 %s ${'é'.normalize('NFD')}`;

const takesTextsAsData: Look = async (trial) => {
  const draft = trial.subject.withText(HOSTILE);
  const texts = fieldsWith(draft, HOSTILE);
  return Object.keys(texts).length === 0 ? NO_TEXT : sayChanged(trial, draft, texts);
};

/** What a repository makes of a draft's texts; null if they stay as they are. */
async function sayChanged({ subject, rows }: RepositoryTrial, draft: object, texts: object) {
  const created = await rows.create(draft).catch(() => null);
  if (!created) return `It refused ${inspect(texts)}.`;
  const difference = sayDifference(await rows.find(subject.idOf(created)), texts);
  return difference && `Of a text with quotes, ${difference}`;
}

const NO_TEXT = 'No field of the draft by `withText` holds its text. Write it into one, as it is.';

const createsAllOrNone: Look = async (trial) => {
  const { subject, rows } = trial;
  const drafts = [subject.draft(1), subject.draft(2), subject.forbidden];
  await rows.createAll!(drafts).catch(() => undefined);
  const left = await trial.list(10, 10);
  return left.length === 0 ? null : `Of a batch that was refused, ${left.length} rows are there.`;
};

const createsAll: Look = async (trial) => {
  const { subject, rows } = trial;
  await rows.createAll!([1, 2, 3].map((number) => subject.draft(number)));
  const { length } = await trial.list(10, 10);
  return length === 3 ? null : `Of a batch of 3 drafts, it has made ${length} rows.`;
};

const revises: Look = async (trial) => {
  const { subject, rows } = trial;
  const [id] = await trial.add(1);
  const said = await revise(trial, (await rows.find(id))!, 1);
  const difference = sayDifference(await trial.find(id), subject.change(1));
  if (difference) return `After a change of a row as it was read, ${difference}`;
  return said ? null : 'It changed the row as it was read, and did not give it back.';
};

/** What a repository says of a change; null where it rejects. */
const revise = (trial: RepositoryTrial, read: object, change: number) =>
  trial.rows.revise!(read, trial.subject.change(change)).catch(() => null);

const refusesStale: Look = async (trial) => {
  const id = await trial.addOne(1);
  const { read, meanwhile } = await overtake(trial, id);
  const said = await revise(trial, read, 2);
  const after = sayAfter('a change of what was read before', await trial.find(id), meanwhile);
  return after ?? (said ? STALE : null);
};

/** A row as it was read, and what it has become since. */
async function overtake(trial: RepositoryTrial, id: unknown) {
  const read = (await trial.rows.find(id))!;
  await trial.rows.update(id, trial.subject.change(1));
  return { read, meanwhile: (await trial.find(id))! };
}

const STALE = 'It says that it changed a row that had changed since it was read, and did not.';

/** More than two pages, the last of which isn't full. */
const [ROWS, LIMIT] = [7, 3];

const listsAll: Look = async (trial) => {
  const ids = await trial.add(ROWS);
  const listed = await trial.list(LIMIT, ROWS);
  const isRight = isDeepStrictEqual(new Set(listed), new Set(ids)) && listed.length === ROWS;
  return isRight ? null : `Of ${ROWS} rows, pages of ${LIMIT} list ${listed.join(', ') || 'none'}.`;
};

const keepsPlace: Look = async (trial) => {
  await trial.add(ROWS);
  const right = (await trial.list(LIMIT, ROWS))[LIMIT];
  const first = await trial.page({ limit: LIMIT });
  await trial.rows.remove(first[0]);
  const [next] = await trial.page({ limit: LIMIT, after: first.at(-1) });
  return isDeepStrictEqual(next, right) ? null : MISSED;
};

const MISSED = 'When a row of the first page was removed, the second missed one.';

/** What every repository must do. */
export const REPOSITORY_DEMANDS: readonly Demand<AnyRepository>[] = [
  demand('keeps every field of what it creates', keepsFields),
  demand('gives back what it has created', givesBackCreated),
  demand('finds nothing under an id that no row has', findsNothing),
  demand('refuses what the rules of the store forbid', refusesForbidden),
  demand('keeps nothing of what it refuses', keepsNothingRefused, 'pages'),
  demand('refuses a second row where one must be unique', refusesSecond, 'uniqueness'),
  demand('keeps what it changes', keepsChange),
  demand('gives back what it has changed', givesBackChanged),
  demand('leaves fields alone that it is not told to change', leavesFields),
  demand('leaves other rows alone when it changes one', leavesOthersUnchanged),
  demand('empties a field', emptiesField, 'optional fields'),
  demand('changes nothing where there is no such row', changesNothingMissing),
  demand('removes a row', removes),
  demand('leaves other rows alone when it removes one', leavesOthers),
  demand('tells whether there was something to remove', tellsRemoval),
  demand('takes hostile texts as data', takesTextsAsData),
  demand('creates all of a batch', createsAll, 'batches'),
  demand('creates none of a batch that is refused', createsAllOrNone, 'batches'),
  demand('changes a row as it was read', revises, 'versions'),
  demand('refuses to change a row that has changed since it was read', refusesStale, 'versions'),
  demand('lists every row once, page by page', listsAll, 'pages'),
  demand('misses no row when one of an earlier page is removed', keepsPlace, 'pages'),
];
