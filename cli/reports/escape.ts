/** Controls, formats (bidi overrides, zero widths), lone surrogates, separators, no characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{NChar}]/gu;
const INVISIBLE_WITHIN_LINE = /(?![\r\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{NChar}]/gu;
/** All that the `Char` production of XML 1.0 leaves out. */
const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SPECIAL_IN_XML = /[&<>"'\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const SPECIAL_IN_MARKDOWN = /[&<>"'`\\*_{}[\]()#+!|~@$^=:]|(?<=www)\./gi;
const HASH_OR_AT = /&#(?:35|64);/g;
/** What JSON lets stand raw in a string, though a terminal or a reader may be misled by it. */
const RAW_IN_JSON = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{NChar}]/gu;

/** For a line of a terminal: what could steer it, break or reorder the line shows as `\u001b`. */
export function escapeForTerminal(text: string): string {
  return text.replace(INVISIBLE, showEscape);
}

/** For XML text and attributes; what XML 1.0 forbids altogether shows as `\u001b`. */
export function escapeForXml(text: string): string {
  return text.replace(FORBIDDEN_IN_XML, showEscape).replace(SPECIAL_IN_XML, toReference);
}

/** For Markdown within a line, a table cell, or HTML: all of it shows as it is written. */
export function escapeForMarkdown(text: string): string {
  const literal = escapeForTerminal(text).replace(SPECIAL_IN_MARKDOWN, toReference);
  // Hosts link `@name` and `#1` after references are resolved: a zero-width space stops them.
  return literal.replace(HASH_OR_AT, '$&&#8203;');
}

/** For the message of a GitHub workflow command; line breaks stay. */
export function escapeForCommand(text: string): string {
  return text.replace(INVISIBLE_WITHIN_LINE, showEscape).replace(/[%\r\n]/g, encodeURIComponent);
}

/** For a property of a GitHub workflow command, such as its file. */
export function escapeForCommandProperty(text: string): string {
  return escapeForCommand(text).replace(/[:,]/g, encodeURIComponent);
}

/** For a JSON document: it means the same, and holds no invisible character raw. */
export function escapeForJson(document: string): string {
  return document.replace(RAW_IN_JSON, (character) => character.split('').map(showEscape).join(''));
}

function showEscape(character: string): string {
  const hex = Number(character.codePointAt(0)).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

function toReference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
