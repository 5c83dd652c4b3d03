import { createHash } from 'node:crypto';
import type { Language } from '../facts/languages.js';

/** The key of a content in the store: git's own name of it as a blob, and how it is read. */
export function keyOf(content: Uint8Array, language: Language): string {
  const hash = createHash('sha1').update(`blob ${content.length}\0`).update(content);
  return `${hash.digest('hex')}.${language}`;
}
