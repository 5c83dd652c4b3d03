import type { Language } from '../facts/languages.js';
import { passBlank, passOperator, passSolidus, passWord } from './screen-code.js';
import { closeLevel, openLevel, passComma, passSemicolon } from './screen-levels.js';
import { passTemplate } from './screen-literals.js';
import { passGreater, passLess, passQuote } from './screen-markup.js';
import { startScan, type Scan, type Step } from './screen-scan.js';

/**
 * Whether a text may nest deeper than a parser written in recursive descent stands. What is counted
 * is tokens since a statement or a list's element began, added up over all open brackets; a parser
 * goes down at most once a token. It errs towards yes: what only a parser can tell apart, such as a
 * regular expression and a division behind a brace, counts as too deep.
 */
export function mayNestTooDeeply(text: string, language: Language): boolean {
  if (text.length < SHORTEST) return false;
  const scan = startScan(text, language.endsWith('x'));
  while (scan.at < text.length && !isDecided(scan)) {
    (STEPS[text.charCodeAt(scan.at)] ?? passWord)(scan);
  }
  return isDecided(scan);
}

const isDecided = ({ units, isUnsure }: Scan): boolean => isUnsure || units > MOST_UNITS;

/** Measured: of all constructs, oxc dies soonest of some 6,400 units on a stack of 8 MB. */
const MOST_UNITS = 3000;
const SHORTEST = 1500;

/** From the code of a token's first character to what takes it in; all others begin a word. */
const STEPS: readonly (Step | undefined)[] = tabulate([
  [' \t\r\n\v\f', passBlank],
  ['+-*%&|^=?:.~!', passOperator],
  ['([{', openLevel],
  [')]}', closeLevel],
  [',', passComma],
  [';', passSemicolon],
  ['<', passLess],
  ['>', passGreater],
  ['/', passSolidus],
  ['"\'', passQuote],
  ['`', passTemplate],
]);

function tabulate(rows: readonly (readonly [string, Step])[]): (Step | undefined)[] {
  const table = Array.from({ length: 128 }, (): Step | undefined => undefined);
  for (const [characters, step] of rows) {
    for (const character of characters) table[character.charCodeAt(0)] = step;
  }
  return table;
}
