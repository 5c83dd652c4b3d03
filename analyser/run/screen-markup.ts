import { passString } from './screen-literals.js';
import {
  addAngles,
  addToken,
  BEFORE,
  inMarkup,
  pop,
  push,
  sideOf,
  type Scan,
} from './screen-scan.js';

/** A `<` opens or closes a JSX element, opens type arguments, or compares. */
export function passLess(scan: Scan): void {
  if (scan.text.startsWith('<!--', scan.at)) scan.isUnsure = true;
  else if (inMarkup(scan) && scan.text[scan.at + 1] === '/') passClosingTag(scan);
  else if (scan.hasMarkup && mayOpenElement(scan)) openElement(scan);
  else openAngle(scan);
}

/** Where an operand is awaited `<` opens an element; behind a brace only a parser knows. */
function mayOpenElement(scan: Scan): boolean {
  const side = sideOf(scan);
  scan.isUnsure ||= !inMarkup(scan) && side === BEFORE.unsure;
  return inMarkup(scan) || side === BEFORE.operator;
}

function openElement(scan: Scan): void {
  addToken(scan);
  push(scan, '<');
  scan.at += 1;
  scan.before = BEFORE.operator;
}

function openAngle(scan: Scan): void {
  addToken(scan);
  addAngles(scan, 1);
  scan.at += 1;
  scan.before = BEFORE.operator;
}

function passClosingTag(scan: Scan): void {
  const end = scan.text.indexOf('>', scan.at);
  pop(scan);
  scan.at = end < 0 ? scan.text.length : end + 1;
  scan.before = BEFORE.operand;
}

/** A `>` closes type arguments or a JSX tag, compares, or is a part of an arrow. */
export function passGreater(scan: Scan): void {
  const closes = scan.top.angles > 0 && scan.text[scan.at - 1] !== '=';
  addToken(scan);
  if (closes) addAngles(scan, -1);
  scan.at += 1;
  scan.before = closes ? BEFORE.unsure : BEFORE.operator;
}

/** In a tag or an element's text: `/>` ends the element, any other solidus is text. */
export function passSolidusInMarkup(scan: Scan): void {
  const ends = scan.text[scan.at + 1] === '>';
  if (ends) pop(scan);
  addToken(scan);
  scan.at += ends ? 2 : 1;
  scan.before = BEFORE.operand;
}

/** A quote begins a string; in markup it begins an attribute's value, or is text. */
export function passQuote(scan: Scan): void {
  if (inMarkup(scan)) passQuoteInMarkup(scan);
  else passString(scan);
}

/**
 * An apostrophe of a text pairs with another one as if they were quotes. Nothing is lost by that as
 * long as all that opens between them is closed.
 */
function passQuoteInMarkup(scan: Scan): void {
  const end = endOfQuoted(scan);
  const quoted = scan.text.slice(scan.at + 1, end);
  scan.isUnsure ||= /[<`]/.test(quoted) || !isBalanced(quoted);
  addToken(scan);
  scan.at = end + 1;
}

/** The offset of the quote that closes, or of the one that opens if none does in its line. */
function endOfQuoted({ text, at }: Scan): number {
  const end = text.indexOf(text.charAt(at), at + 1);
  const isValue = text[at - 1] === '=';
  return end >= 0 && (isValue || !/[\r\n]/.test(text.slice(at, end))) ? end : at;
}

const DEPTHS: Readonly<Record<string, number>> = {
  ...{ '(': 1, '[': 1, '{': 1 },
  ...{ ')': -1, ']': -1, '}': -1 },
};

const MOST_QUOTED = 20;

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    depth += DEPTHS[character] ?? 0;
    if (depth < 0 || depth > MOST_QUOTED) return false;
  }
  return depth === 0;
}
