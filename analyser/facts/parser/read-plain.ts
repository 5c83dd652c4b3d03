import type { Source } from '../tree/estree.js';
import type { Language } from '../languages.js';
import { readWithOxc } from './oxc.js';

/** What a reader makes of a tiny source, which has to parse; for tests. */
export function readPlain<T>(text: string, read: (source: Source) => T, language?: Language): T {
  const fail = ({ message }: { readonly message: string }): never => {
    throw new Error(`${message} in ${text}`);
  };
  return readWithOxc({ text, language: language ?? 'tsx' }, { read, fail });
}
