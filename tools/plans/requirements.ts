import type { Files } from './files.js';
import { toDocument, toTable } from './markdown.js';
import type { Sources } from './sources.js';

/** A place where a requirement is named. */
interface Witness {
  readonly ids: readonly string[];
  readonly says: string;
}

/** Every requirement with the tests, documents and commands that fulfil it. */
export function toRequirements({ requirements, witnesses, seededFaults }: Sources): string {
  const found = findWitnesses(witnesses);
  demandKnown(found, requirements);
  const rows = Object.entries(requirements).map(([id, it]) => [id, it, whereIs(id, found)]);
  const table = toTable(['id', 'what must work', 'fulfilled in'], rows);
  const parts = [INTRODUCTION, table, FAULTS, toFaultTable(seededFaults)];
  return toDocument('Requirements', 'what names the ids', parts);
}

const FAULTS = `## Faults that the reference suite catches

Each is put into a copy of the suite by \`npm run soak\`; the test that claims the requirement fails then.`;

function toFaultTable(faults: Sources['seededFaults']): string {
  const rows = [...faults].sort((a, b) => (a.requirement < b.requirement ? -1 : 1));
  const cells = rows.map(({ requirement, title, caughtBy }) => [requirement, title, caughtBy]);
  return toTable(['id', 'what is broken', 'the test that fails'], cells);
}

const INTRODUCTION = `A test that fulfils a requirement names its id in the title, in parentheses; a rule's document and
a command name theirs in their text. This table is what they say.`;

const TITLE = /(?:\btest(?:\.\w+)?\(|\)\(|`\()\s*(['"`])(.*?)\1,/g;

function findWitnesses(files: Files): Witness[] {
  return Object.entries(files).flatMap(([path, text]) => {
    if (!/\.(?:test|perf)\.tsx?$/.test(path))
      return [{ ids: namedIn(text), says: toLink(path, '') }];
    const titles = Array.from(text.matchAll(TITLE), ([, , title = '']) => title);
    return titles.map((title) => ({ ids: namedIn(title), says: toLink(path, title) }));
  });
}

/** The ids in parentheses, `(C1, V2)`, or behind the word: `Requirement: C1`. */
function namedIn(text: string): string[] {
  const lists = text.matchAll(/(?:\(|Requirements?: )([A-Z]\d(?:, [A-Z]\d)*)\b/g);
  return Array.from(lists, ([, list = '']) => list.split(', ')).flat();
}

function toLink(path: string, title: string): string {
  const link = `[${path}](../${path})`;
  return title === '' ? link : `${link}: ${title}`;
}

/** An id that no requirement has is a slip of the pen, and must not go unseen. */
function demandKnown(found: readonly Witness[], known: Sources['requirements']): void {
  for (const { ids, says } of found) {
    const unknown = ids.filter((id) => !Object.hasOwn(known, id));
    if (unknown.length > 0) throw new Error(`${says} names ${unknown.join()}: no requirement.`);
  }
}

function whereIs(id: string, found: readonly Witness[]): string {
  const places = found.filter(({ ids }) => ids.includes(id)).map(({ says }) => says);
  return places.length === 0 ? 'not yet' : places.join('<br>');
}
