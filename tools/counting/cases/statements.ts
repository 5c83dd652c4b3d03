import type { CountingCase } from '../counting-case.js';

/** What a statement is. */
export const STATEMENTS: readonly CountingCase[] = [
  {
    title: 'Ten statements on one line',
    says: 'The statements count where there are more of them than lines.',
    source: `
export function run(): void {
  a(); b(); c(); d(); e(); f(); g(); h(); i(); j();
}
`,
    functions: { run: [3, 3, 3, 10, 10, 10] },
  },
  {
    title: 'A function on one line',
    says: 'The same without a line break.',
    source: `
export function run(): void { a(); b(); c(); d(); e(); f(); g(); h(); i(); }
`,
    functions: { run: [1, 1, 1, 9, 9, 9] },
  },
  {
    title: 'Several declarators',
    says: 'Each declarator counts one.',
    source: `
export function run(): number {
  const a = 1, b = 2, c = 3, d = 4;
  return a + b + c + d;
}
`,
    functions: { run: [4, 4, 4, 5, 5, 5] },
  },
  {
    title: 'Comma expressions',
    says: 'Each operand beyond the first counts one more.',
    source: `
export function run(): void {
  a(), b(), c(), d();
}
`,
    functions: { run: [3, 3, 3, 4, 4, 4] },
  },
  {
    title: 'A loop with a declaration',
    says: 'The loop and its declaration share one; a second declarator counts one more.',
    source: `
export function run(list: number[]): void {
  for (let i = 0; i < list.length; i += 1) use(i);
  for (let i = 0, n = list.length; i < n; i += 1) use(i);
  for (const item of list) use(item);
  for (;;) break;
}
`,
    functions: { run: [6, 6, 6, 9, 9, 9] },
  },
  {
    title: 'A switch',
    says: 'The switch, and each statement in its cases; a case is no statement.',
    source: `
export function name(code: number): string {
  switch (code) {
    case 1:
      return 'one';
    case 2:
    case 3:
      return 'few';
    default:
      return 'many';
  }
}
`,
    functions: { name: [11, 11, 11, 4, 4, 11] },
  },
  {
    title: 'Blocks and empty statements',
    says: 'Neither counts.',
    source: `
export function run(): void {
  { { a(); } };
  ;;;
}
`,
    functions: { run: [4, 4, 4, 1, 1, 4] },
  },
  {
    title: 'A directive',
    says: 'A directive is a statement.',
    source: `
export function run(): void {
  'use strict';
  a();
}
`,
    functions: { run: [4, 4, 4, 2, 2, 4] },
  },
  {
    title: 'Branches on one line',
    says: 'Each `if` and each branch counts; `else` does not.',
    source: `
export function run(x: number): void {
  if (x > 2) a(); else if (x > 1) b(); else c();
}
`,
    functions: { run: [3, 3, 3, 5, 5, 5] },
  },
  {
    title: 'Try, catch and finally',
    says: 'One for all three, and one for each statement inside.',
    source: `
export function run(): void {
  try { a(); } catch { b(); } finally { c(); }
}
`,
    functions: { run: [3, 3, 3, 4, 4, 4] },
  },
  {
    title: 'A label',
    says: 'It counts one, and what it labels another.',
    source: `
export function run(): void {
  again: while (more()) { if (done()) break again; else continue again; }
}
`,
    functions: { run: [3, 3, 3, 5, 5, 5] },
  },
  {
    title: 'Arrows on one line',
    says: 'What nested functions hold counts in `strict` and not in `recommended`.',
    source: `
export function run(): void {
  later(() => { a(); b(); }); later(() => { c(); d(); });
}
`,
    functions: {
      run: [3, 3, 3, 6, 2, 3],
      'run.later()': [1, 1, 1, 2, 2, 2],
      'run.later()#2': [1, 1, 1, 2, 2, 2],
    },
  },
  {
    title: 'Operators instead of statements',
    says: 'Logical and conditional operators are expressions, and count by their lines alone.',
    source: `
export function run(x: number): number {
  return x > 2 ? a() : x > 1 ? b() : x > 0 && c() || d();
}
`,
    functions: { run: [3, 3, 3, 1, 1, 3] },
  },
];
