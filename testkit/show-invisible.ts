/** Controls, what reorders a line, separators, lone surrogates, no characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{NChar}]/gu;

/** A text of others for one line: what can't be seen shows as `\u202e`, and steers nothing. */
export function showInvisible(text: string): string {
  return text.replace(INVISIBLE, (it) => `\\u${it.codePointAt(0)!.toString(16).padStart(4, '0')}`);
}
