import type { Language } from '../facts/languages.js';

/** The key of a content in the store: git's own name of it as a blob, and how it is read. */
export function keyOf(content: Uint8Array, language: Language): string {
  // A reader that keeps nothing starts without it.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const hash = createHash('sha1').update(`blob ${content.length}\0`).update(content);
  return `${hash.digest('hex')}.${language}`;
}
