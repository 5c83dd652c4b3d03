import { wordsOf } from '../name-words.js';

/** What new files of a folder are to be called after. */
export interface Naming {
  /** The file that is split, relative to the root. */
  readonly file: string;
  /** All files of the project. */
  readonly files: readonly string[];
}

/**
 * Proposes a name for a file that holds some exports, in the manner of the files around it: what the
 * exports share, or one of them where there is such a file already.
 */
export function proposeFile(exports: readonly string[], { file, files }: Naming): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const extension = /\.[^./]+$/.exec(file)?.[0] ?? '';
  const style = styleOf(filesIn(folder, files));
  const subjects = [subjectOf(exports), ...exports.map(wordsOf)].map(style);
  const proposals = subjects.map((name) => `${folder}${name}${extension}`);
  return proposals.find((it) => !isTaken(it, [file, ...files])) ?? proposals[0]!;
}

/** Some file systems do not tell small letters from large ones. */
const isTaken = (name: string, files: readonly string[]): boolean =>
  files.some((file) => file.toLowerCase() === name.toLowerCase());

/** The names of the files that lie right in a folder. */
function filesIn(folder: string, files: readonly string[]): readonly string[] {
  const below = files.filter((it) => it.startsWith(folder)).map((it) => it.slice(folder.length));
  return below.filter((it) => !it.includes('/'));
}

/** The words that over half of the names hold; those of the first name where there are none. */
function subjectOf(names: readonly string[]): readonly string[] {
  const all = names.map(wordsOf);
  const holds = (word: string): number => all.filter((words) => words.includes(word)).length;
  const common = [...new Set(all.flat())].filter((word) => holds(word) > names.length / 2);
  return common.length === 0 ? (all[0] ?? []) : common;
}

type Style = (words: readonly string[]) => string;

const raise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const toPascal: Style = (words) => words.map(raise).join('');
const toCamel: Style = ([first = '', ...rest]) => first + toPascal(rest);
const toKebab: Style = (words) => words.join('-');
const toSnake: Style = (words) => words.join('_');

const STYLES: readonly (readonly [like: RegExp, style: Style])[] = [
  [/^[a-z0-9]+(?:-[a-z0-9]+)+\./, toKebab],
  [/^[a-z0-9]+(?:_[a-z0-9]+)+\./, toSnake],
  [/^[A-Z][A-Za-z0-9]*\./, toPascal],
  [/^[a-z0-9]+[A-Z][A-Za-z0-9]*\./, toCamel],
];

/** The manner of most files whose names show one. */
function styleOf(files: readonly string[]): Style {
  const counts = STYLES.map(([like]) => files.filter((it) => like.test(it)).length);
  const most = Math.max(...counts);
  return STYLES[counts.indexOf(most)]![1];
}
