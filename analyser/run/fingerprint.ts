import { createHash } from 'node:crypto';
import jsTokens from 'js-tokens';
import type { Span } from '../../rules/model.js';

const NO_TOKENS: ReadonlySet<string> = new Set([
  'WhiteSpace',
  'LineTerminatorSequence',
  'SingleLineComment',
  'MultiLineComment',
  'HashbangComment',
]);

/** What a fingerprint is taken of. */
export interface Printed {
  readonly rule: string;
  /** The file's text without a byte order mark. */
  readonly text: string;
  /** Null takes in the whole text. */
  readonly span: Span | null;
  readonly hasMarkup: boolean;
}

/**
 * The first 16 hex digits of the SHA-256 of a rule and the token texts of a piece of code: the same
 * wherever the code moves, and however it is laid out and commented.
 */
export function fingerprintOf({ rule, text, span, hasMarkup }: Printed): string {
  const piece = span === null ? text : text.slice(span.start, span.end);
  const hash = createHash('sha256').update(rule);
  for (const { type, value } of jsTokens(piece, { jsx: hasMarkup })) {
    if (!NO_TOKENS.has(type)) hash.update('\n').update(value);
  }
  return hash.digest('hex').slice(0, 16);
}
