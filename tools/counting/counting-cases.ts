import { CLASSES } from './cases/classes.js';
import { FILES } from './cases/files.js';
import { FUNCTIONS } from './cases/functions.js';
import { LINES } from './cases/lines.js';
import { MARKUP_AND_DATA } from './cases/markup.js';
import { SIGNATURES } from './cases/signatures.js';
import { STATEMENTS } from './cases/statements.js';
import { TESTS } from './cases/tests.js';
import type { CountingCase } from './counting-case.js';

/** The awkward cases of counting, by chapter. */
export const COUNTING_CASES: Readonly<Record<string, readonly CountingCase[]>> = {
  'Which lines count': LINES,
  'What a statement is': STATEMENTS,
  'What a function is': FUNCTIONS,
  'What is no function': SIGNATURES,
  Classes: CLASSES,
  'Markup and data': MARKUP_AND_DATA,
  Tests: TESTS,
  Files: FILES,
};

/** All cases of all chapters, in order. */
export const ALL_CASES: readonly CountingCase[] = Object.values(COUNTING_CASES).flat();
