import { passComment, passRegExp } from './screen-literals.js';
import { passSolidusInMarkup } from './screen-markup.js';
import {
  addFirst,
  addToken,
  BEFORE,
  ENDED,
  inMarkup,
  lastWord,
  sideOf,
  type Scan,
  type Step,
} from './screen-scan.js';

export function passBlank(scan: Scan): void {
  scan.at += 1;
}

/** All characters that begin no other token are those of words. */
const WORD = /[^\s+\-*%&|^=?:.~!([{)\]},;<>/"'`]*/y;

/** A name, a keyword or a number; what begins no word is one of the rarer blanks. */
export function passWord(scan: Scan): void {
  const end = endOfWord(scan);
  if (end === scan.at) return passBlank(scan);
  scan.word = [scan.at, end];
  scan.at = end;
  addWord(scan);
  scan.before = scan.before === BEFORE.dot ? BEFORE.operand : BEFORE.word;
}

function endOfWord({ text, at }: Scan): number {
  WORD.lastIndex = at;
  WORD.test(text);
  return WORD.lastIndex;
}

/** Words that go on with an expression, a type or an `if` that seemed to have ended. */
const GOES_ON: readonly ReadonlySet<string>[] = [
  new Set(),
  new Set(['else']),
  new Set(['else', 'as', 'in', 'of', 'is', 'instanceof', 'satisfies', 'extends']),
];

function addWord(scan: Scan): void {
  const { ended } = scan.top;
  if (ended === ENDED.not) return addToken(scan);
  if (!GOES_ON[ended]!.has(lastWord(scan))) return addFirst(scan);
  scan.top.ended = ENDED.not;
  addToken(scan);
}

/** An operator, or its first character. `-->` may begin a comment of HTML. */
export function passOperator(scan: Scan): void {
  const [first, second, third] = scan.text.slice(scan.at, scan.at + 3);
  const isStep = first === second && (first === '+' || first === '-');
  scan.isUnsure ||= isStep && third === '>';
  addToken(scan);
  scan.before = isStep ? BEFORE.step : beforeOf(scan, first);
  scan.at += isStep ? 2 : 1;
}

/** A `!` behind an operand only says that it is there; the dots of a spread are no access. */
function beforeOf(scan: Scan, operator: string | undefined): Scan['before'] {
  if (operator === '!' && sideOf(scan) === BEFORE.operand) return BEFORE.operand;
  const isAccess = operator === '.' && scan.text[scan.at - 1] !== '.';
  return isAccess ? BEFORE.dot : BEFORE.operator;
}

/** A solidus begins a comment, ends a JSX tag, divides, or begins a regular expression. */
export function passSolidus(scan: Scan): void {
  const next = scan.text[scan.at + 1];
  if (next === '/' || next === '*') passComment(scan);
  else if (inMarkup(scan)) passSolidusInMarkup(scan);
  else (AT_SIDE[sideOf(scan)] ?? giveUp)(scan);
}

const AT_SIDE: readonly Step[] = [passRegExp, passOperator];

function giveUp(scan: Scan): void {
  scan.isUnsure = true;
}
