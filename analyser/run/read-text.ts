import { isUtf8 } from 'node:buffer';
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

/** Whether a content is the very UTF-8 of what `decode` makes of it. */
export function isPlainUtf8(content: Uint8Array): boolean {
  return content[0] !== BYTE_ORDER_MARK && isUtf8(content);
}

/** The first byte of one in UTF-8; few characters of code begin with it. */
const BYTE_ORDER_MARK = 0xef;

/** A file's text without its byte order mark; what is no valid UTF-8 becomes U+FFFD. */
export function decode(content: Uint8Array): string {
  const wide = UTF_16.find(([first, second]) => content[0] === first && content[1] === second);
  return (wide === undefined ? UTF_8 : new TextDecoder(wide[2])).decode(content);
}
