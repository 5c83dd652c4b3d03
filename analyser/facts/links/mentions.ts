import type { Source } from '../tree/estree.js';

/** What a file that runs by itself says at its head. */
export const RUNS_ITSELF = '#!';

/** A quoted path that is no specifier of an import: with a folder, or with an extension of a script. */
const QUOTED =
  /(?<!\b(?:from|import|require)\s*\(?\s*)(['"`])((?:[\w@~.$-]*\/)+[\w.$-]+|[\w.$-]+\.[cm]?[jt]sx?)\1/g;

/** Reads which files a source names in its strings, each by the key of `mentionKey`, once. */
export function readMentions({ text }: Pick<Source, 'text'>): readonly string[] {
  const keys = Array.from(text.matchAll(QUOTED), ([, , path]) => mentionKey(path!));
  return [...new Set(text.startsWith('#!') ? [RUNS_ITSELF, ...keys] : keys)];
}

/** The last name in a path, without an extension of a script; of an index its folder as well. */
export function mentionKey(path: string): string {
  const [last = '', folder = ''] = path.split('/').reverse();
  const stem = last.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  return stem === 'index' ? `${folder}/index` : stem;
}
