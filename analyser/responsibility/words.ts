import { wordsOf } from '../../rules/name-words.js';
import { THRESHOLDS } from './thresholds.js';

/** The words of a name that say what it is about; a plural is its singular. */
export function stemsOf(name: string): readonly string[] {
  const singular = wordsOf(name).map((word) => word.replace(/(?<=\w{3})s$/, ''));
  return singular.filter(({ length }) => length >= THRESHOLDS.stemLetters);
}

/** What any name may begin with, whatever it is about. */
const VERBS: ReadonlySet<string> = new Set('create from get is make set to with'.split(' '));

/** The families of siblings that a name belongs to by its ends: `use*`, `*Error`. */
export function familiesOf(name: string): readonly string[] {
  const words = wordsOf(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return [];
  return VERBS.has(first) ? [`*${last}`] : [`${first}*`, `*${last}`];
}
