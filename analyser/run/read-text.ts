import path from 'node:path';
import { LANGUAGES, type Language } from '../facts/languages.js';

/** The language of a file by its extension, if it is one that is read. */
export function languageOf(file: string): Language | undefined {
  return LANGUAGES[path.posix.extname(file)];
}

const UTF_8 = new TextDecoder('utf-8');
const UTF_16: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** A file's text without its byte order mark; what is no valid UTF-8 becomes U+FFFD. */
export function decode(content: Uint8Array): string {
  const wide = UTF_16.find(([first, second]) => content[0] === first && content[1] === second);
  return (wide === undefined ? UTF_8 : new TextDecoder(wide[2])).decode(content);
}
