import type { Outline } from '../../../rules/outline-model.js';
import type { Source } from '../tree/estree.js';
import type { Language } from '../languages.js';
import { readOutline } from './outline.js';
import { parseWithJson, readWithOxc, type Parse } from '../parser/oxc.js';

/** What a tiny source declares, which has to parse; for tests. */
export function outlineOf(text: string, language: Language = 'tsx', parse?: Parse): Outline {
  const read = { read: readOutline, fail: failIn(text) };
  return readWithOxc({ text, language }, read, parse);
}

/** What a reader makes of a tiny source, which has to parse; for tests. */
export function readSource<T>(text: string, read: (source: Source) => T): T {
  return readWithOxc({ text, language: 'tsx' }, { read, fail: failIn(text) }, parseWithJson);
}

const failIn = (text: string) => (failure: { readonly message: string }) => {
  throw new Error(`${failure.message} in ${text}`);
};
