import { addToken, BEFORE, endOfLine, inMarkup, push, type Scan } from './screen-scan.js';

/** In a tag and in an element's text a comment can't be told from what only looks like one. */
export function passComment(scan: Scan): void {
  if (inMarkup(scan)) scan.isUnsure = true;
  if (scan.text[scan.at + 1] === '/') scan.at = endOfLine(scan.text, scan.at);
  else passBlockComment(scan);
}

function passBlockComment(scan: Scan): void {
  const end = scan.text.indexOf('*/', scan.at + 2);
  scan.isUnsure ||= end < 0;
  scan.at = end + 2;
}

/** A string in code. One that isn't closed in its line is none, whatever it is. */
export function passString(scan: Scan): void {
  addToken(scan);
  const end = endOfString(scan.text, scan.at);
  scan.isUnsure ||= scan.text[end] !== scan.text[scan.at];
  scan.at = end + 1;
  scan.before = BEFORE.operand;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && !isEndOfString(text[at], text[from])) at = afterUnit(text, at);
  return at;
}

const isEndOfString = (unit: string | undefined, quote: string | undefined): boolean =>
  unit === quote || unit === '\n' || unit === '\r';

/** The offset after a unit of a literal: a backslash takes the next one along, or CR and LF. */
function afterUnit(text: string, at: number): number {
  if (text[at] !== '\\') return at + 1;
  return text[at + 1] === '\r' && text[at + 2] === '\n' ? at + 3 : at + 2;
}

/** A template literal as far as its first `${`, or its end. */
export function passTemplate(scan: Scan): void {
  if (inMarkup(scan)) scan.isUnsure = true;
  addToken(scan);
  scan.at += 1;
  passTemplateText(scan);
}

/** The text of a template literal from its start, or from behind a `}`. */
export function passTemplateText(scan: Scan): void {
  const { text } = scan;
  while (scan.at < text.length && !isEndOfText(text, scan.at)) scan.at = afterUnit(text, scan.at);
  scan.isUnsure ||= scan.at >= text.length;
  const isOpen = text[scan.at] === '$';
  if (isOpen) push(scan, '${');
  Object.assign(scan, isOpen ? OPENED : CLOSED, { at: scan.at + (isOpen ? 2 : 1) });
}

const OPENED = { before: BEFORE.operator };
const CLOSED = { before: BEFORE.operand };

const isEndOfText = (text: string, at: number): boolean =>
  text[at] === '`' || (text[at] === '$' && text[at + 1] === '{');

/** A regular expression. What has no end in its line is none, whatever it is. */
export function passRegExp(scan: Scan): void {
  const end = endOfRegExp(scan.text, scan.at + 1);
  scan.isUnsure ||= scan.text[end] !== '/';
  addToken(scan);
  scan.at = end + 1;
  scan.before = BEFORE.operand;
}

/** The offset of the closing solidus, or of the line's end; in a class a solidus is a character. */
function endOfRegExp(text: string, from: number): number {
  let [at, isClass] = [from, false];
  while (at < text.length && !isEndOfRegExp(text.charAt(at), isClass)) {
    isClass = CLASS[text.charAt(at)] ?? isClass;
    at = afterUnit(text, at);
  }
  return at;
}

const isEndOfRegExp = (unit: string, isClass: boolean): boolean =>
  NEWLINE.test(unit) || (unit === '/' && !isClass);

const NEWLINE = /[\n\r\u2028\u2029]/;
const CLASS: Readonly<Record<string, boolean>> = { '[': true, ']': false };
