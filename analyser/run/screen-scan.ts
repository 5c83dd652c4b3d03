/** What stands before the place that a scan has come to. */
export const BEFORE = { operator: 0, operand: 1, word: 2, dot: 3, unsure: 4, step: 5 } as const;

type Before = (typeof BEFORE)[keyof typeof BEFORE];

/** What has ended the last statement of a level, if nothing has come after it. */
export const ENDED = { not: 0, bySemicolon: 1, byBrace: 2 } as const;

/** What stands open: a bracket, `${`, or a JSX element as `<`; the text itself is open as ''. */
export interface Level {
  readonly opener: string;
  /** The word before a parenthesis, such as `if`. */
  readonly word: string;
  /** Tokens since the last one that ended a statement or an element of a list. */
  tokens: number;
  /** Less-than signs since the last semicolon without a greater-than sign. */
  angles: number;
  ended: (typeof ENDED)[keyof typeof ENDED];
}

/** How far a text was followed. */
export interface Scan {
  readonly text: string;
  readonly hasMarkup: boolean;
  at: number;
  /** How deep a parser may be at this place, in tokens. */
  units: number;
  /** There was something that only a parser could tell apart. */
  isUnsure: boolean;
  before: Before;
  /** Where the last token was counted. */
  last: number;
  /** Where the last word began and ended. */
  word: readonly [start: number, end: number];
  readonly outer: Level[];
  top: Level;
}

/** Takes in what begins at `scan.at`, and moves on. */
export type Step = (scan: Scan) => void;

/** A level counts as much as this many tokens; a JSX element and a less-than sign do as well. */
const LEVEL_UNITS = 2;

function levelOf(opener: string, word: string): Level {
  return { opener, word, tokens: 0, angles: 0, ended: ENDED.not };
}

/** The start of a text; a hashbang is no code. */
export function startScan(text: string, hasMarkup: boolean): Scan {
  const at = text.startsWith('#!') ? endOfLine(text, 0) : 0;
  const top = levelOf('', '');
  const place = { at, last: at, units: 0, isUnsure: false, word: [0, 0] as const };
  return { text, hasMarkup, ...place, before: BEFORE.operator, outer: [], top };
}

const LINE = /[^\n\r\u2028\u2029]*/y;

/** The offset of the line's end, as the language sees lines. */
export function endOfLine(text: string, from: number): number {
  LINE.lastIndex = from;
  LINE.test(text);
  return LINE.lastIndex;
}

export function push(scan: Scan, opener: string): void {
  const word = opener === '(' && scan.before === BEFORE.word ? lastWord(scan) : '';
  scan.outer.push(scan.top);
  scan.top = levelOf(opener, word);
  scan.units += LEVEL_UNITS;
}

/** Leaves the innermost level, which must not be the text itself, and returns it. */
export function pop(scan: Scan): Level {
  const { top } = scan;
  scan.units -= LEVEL_UNITS + top.tokens + LEVEL_UNITS * top.angles;
  scan.top = scan.outer.pop()!;
  return top;
}

/** Whether what is looked at stands in a JSX tag, or in an element's text. */
export const inMarkup = ({ top }: Scan): boolean => top.opener === '<';

/** Words behind which an operand stands, and those that only a parser can tell from a name. */
const WORDS: ReadonlyMap<string, Before> = new Map([
  ...'return typeof instanceof in new delete void throw case do else default extends break continue debugger'
    .split(' ')
    .map((word) => [word, BEFORE.operator] as const),
  ...['of', 'yield', 'await'].map((word) => [word, BEFORE.unsure] as const),
]);

/** Whether an operator or an operand stands before the place that a scan has come to, or neither. */
export function sideOf(scan: Scan): Before {
  const { before } = scan;
  const side = before === BEFORE.word ? (WORDS.get(lastWord(scan)) ?? BEFORE.operand) : before;
  return side === BEFORE.operand && isFirstInLine(scan) ? BEFORE.unsure : side;
}

/** At a line's start what looks like an operator may begin a statement. */
const isFirstInLine = ({ text, last, at }: Scan): boolean =>
  /[\n\r\u2028\u2029]/.test(text.slice(last, at));

export const lastWord = ({ text, word: [start, end] }: Scan): string => text.slice(start, end);

/** Counts a token that may go on what has ended; a semicolon ends for good. */
export function addToken(scan: Scan): void {
  if (scan.top.ended === ENDED.bySemicolon) restart(scan);
  count(scan);
}

/** Counts a token that begins something new after what has ended. */
export function addFirst(scan: Scan): void {
  if (scan.top.ended !== ENDED.not) restart(scan);
  count(scan);
}

function count(scan: Scan): void {
  scan.top.ended = ENDED.not;
  scan.top.tokens += 1;
  scan.units += 1;
  scan.last = scan.at;
}

function restart(scan: Scan): void {
  if (inMarkup(scan)) return;
  dropTokens(scan);
  addAngles(scan, -scan.top.angles);
}

/** Forgets a level's tokens, as at a comma: type arguments go on behind it, and so does text. */
export function dropTokens(scan: Scan): void {
  if (inMarkup(scan)) return;
  scan.units -= scan.top.tokens;
  scan.top.tokens = 0;
}

export function addAngles(scan: Scan, change: number): void {
  scan.top.angles += change;
  scan.units += LEVEL_UNITS * change;
}
