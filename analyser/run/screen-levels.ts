import { passTemplateText } from './screen-literals.js';
import {
  addFirst,
  addToken,
  BEFORE,
  dropTokens,
  ENDED,
  inMarkup,
  pop,
  push,
  type Level,
  type Scan,
} from './screen-scan.js';

/** A bracket that opens; in markup only braces do. */
export function openLevel(scan: Scan): void {
  const opener = scan.text.charAt(scan.at);
  if (opener === '{') addFirst(scan);
  else addToken(scan);
  if (opener === '{' || !inMarkup(scan)) push(scan, opener);
  scan.at += 1;
  scan.before = BEFORE.operator;
}

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  ')': ['('],
  ']': ['['],
  '}': ['{', '${'],
};

/** A bracket that closes; JSX text may hold round and square ones that do not. */
export function closeLevel(scan: Scan): void {
  const closer = scan.text.charAt(scan.at);
  const { opener } = scan.top;
  scan.at += 1;
  if (opener === '<' && closer !== '}') addToken(scan);
  else if (OPENERS[closer]!.includes(opener)) leave(scan, pop(scan));
  else scan.isUnsure = true;
}

function leave(scan: Scan, level: Level): void {
  addToken(scan);
  LEAVING[level.opener]!(scan, level);
}

const LEAVING: Readonly<Record<string, (scan: Scan, level: Level) => void>> = {
  '[': (scan) => void (scan.before = BEFORE.operand),
  '(': (scan, { word }) => void (scan.before = AFTER_PAREN[word] ?? BEFORE.operand),
  '{': leaveBlock,
  '${': passTemplateText,
};

/** Behind `if (…)` a regular expression may stand; `for await (…)` looks like a call. */
const AFTER_PAREN: Readonly<Record<string, 0 | 4>> = {
  ...{ if: BEFORE.operator, while: BEFORE.operator, for: BEFORE.operator, with: BEFORE.operator },
  await: BEFORE.unsure,
};

function leaveBlock(scan: Scan): void {
  scan.top.ended = ENDED.byBrace;
  scan.before = BEFORE.unsure;
}

/** A comma begins the next element of a list. */
export function passComma(scan: Scan): void {
  addToken(scan);
  dropTokens(scan);
  scan.at += 1;
  scan.before = BEFORE.operator;
}

/** A semicolon ends a statement, unless `else` follows. */
export function passSemicolon(scan: Scan): void {
  addToken(scan);
  scan.top.ended = ENDED.bySemicolon;
  scan.at += 1;
  scan.before = BEFORE.operator;
}
