import type { CountingCase } from '../counting-case.js';

/** What the lines of a file are. */
export const FILES: readonly CountingCase[] = [
  {
    title: 'A final newline',
    says: 'It ends the last line and starts none.',
    source: 'const a = 1;\nconst b = 2;\n',
    lines: { physical: 2, code: 2 },
  },
  {
    title: 'No final newline',
    says: 'The same number of lines.',
    source: 'const a = 1;\nconst b = 2;',
    lines: { physical: 2, code: 2 },
  },
  {
    title: 'A blank line at the end',
    says: 'A second newline makes a blank line.',
    source: 'const a = 1;\nconst b = 2;\n\n',
    lines: { physical: 3, code: 2 },
  },
  {
    title: 'CRLF',
    says: 'CR and LF end one line.',
    source: 'const a = 1;\r\nconst b = 2;\r\n',
    lines: { physical: 2, code: 2 },
  },
  {
    title: 'A lone CR',
    says: 'It ends a line.',
    source: 'const a = 1;\rconst b = 2;\r',
    lines: { physical: 2, code: 2 },
  },
  {
    title: 'Mixed newlines',
    says: 'Each counts by itself.',
    source: 'const a = 1;\rconst b = 2;\r\nconst c = 3;\n\rconst d = 4;\n',
    lines: { physical: 5, code: 4 },
  },
  {
    title: 'Line separators of Unicode',
    says: 'U+2028, as U+2029, ends a line of JavaScript, but no line of a file.',
    source: 'const a = 1;\u2028const b = 2;\n',
    lines: { physical: 1, code: 1 },
  },
  {
    title: 'Newlines in a function',
    says: 'The same newlines are counted inside of functions.',
    source: 'function run() {\r  a();\r\n  b();\u2028  c();\n}\n',
    functions: { run: [4, 4, 4, 3, 3, 4] },
    lines: { physical: 4, code: 4 },
  },
  {
    title: 'A byte order mark',
    says: 'It is no part of the text.',
    source: '\uFEFFconst a = 1;\n',
    lines: { physical: 1, code: 1 },
  },
  {
    title: 'An empty file',
    says: 'It has no line.',
    source: '',
    lines: { physical: 0, code: 0 },
  },
  {
    title: 'A file of one newline',
    says: 'The newline ends a line that is blank.',
    source: '\n\n',
    lines: { physical: 1, code: 0 },
  },
  {
    title: 'A hashbang',
    says: 'It is a comment.',
    file: 'case.js',
    source: `
#!/usr/bin/env node
// A comment.

start();
`,
    lines: { physical: 4, code: 1 },
  },
  {
    title: 'Imports and re-exports',
    says: '`count: "code"` counts one for each, however many lines it has.',
    source: `
import { a } from './a.js';
import {
  b,
  c,
} from './b.js';
export {
  d,
} from './d.js';
export * from './e.js';
export const f = a + b + c;
`,
    lines: { physical: 10, code: 5 },
  },
  {
    title: 'A template literal in a file',
    says: 'Its blank lines are content.',
    source: `
export const text = \`
one

two
\`;
`,
    lines: { physical: 5, code: 5 },
  },
];
