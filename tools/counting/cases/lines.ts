import type { CountingCase } from '../counting-case.js';

/** Which lines count. */
export const LINES: readonly CountingCase[] = [
  {
    title: 'Blank and comment lines',
    says: 'Eight lines: four of code, one blank, three of comments.',
    source: `
export function load(key: string): string {
  // A comment on a line of its own,
  // and another one.
  const value = read(key);

  /* A block comment. */
  return value;
}
`,
    functions: { load: [4, 4, 8, 2, 2, 4] },
  },
  {
    title: 'Comments beside code',
    says: 'A line with a token counts, whatever else stands on it.',
    source: `
export function load(/* the key */ key: string): string {
  const value = read(key); // from the disk
  /* before */ return value;
} // the end
`,
    functions: { load: [4, 4, 4, 2, 2, 4] },
  },
  {
    title: 'A comment above the function',
    says: 'What stands before the head is outside.',
    source: `
/**
 * Loads a value.
 */
export function load(key: string): string {
  return read(key);
}
`,
    functions: { load: [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'A declaration before the arrow',
    says: 'An arrow starts at its own first token; the name may stand on another line.',
    source: `
export const load: (key: string) => string =
  (key) => {
    return read(key);
  };
`,
    functions: { load: [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'Parameters over several lines',
    says: 'Parameters belong to the function.',
    source: `
export function load(
  key: string,
  // where it is looked for
  place: string,
): string {
  return read(key, place);
}
`,
    functions: { load: [6, 6, 7, 1, 1, 6] },
  },
  {
    title: 'A return type over several lines',
    says: 'Types inside the function are tokens like any other.',
    source: `
export function load(key: string): {
  readonly value: string;
  readonly age: number;
} {
  return read(key);
}
`,
    functions: { load: [6, 6, 6, 1, 1, 6] },
  },
  {
    title: 'Lone brackets',
    says: 'A line that holds nothing but a bracket is code.',
    source: `
export function load(
)
{
  return (
    read()
  )
}
`,
    functions: { load: [7, 7, 7, 1, 1, 7] },
  },
  {
    title: 'A template literal with a blank line',
    says: 'Every line that a template spans is content. `recommended` counts it as one line.',
    source: `
export function select(id: number): string {
  return \`
    select name

    from people
    where id = \${id}
  \`;
}
`,
    functions: { select: [8, 8, 8, 1, 1, 3] },
  },
  {
    title: 'Comment marks inside a template literal',
    says: 'What looks like a comment in a template is text.',
    source: `
export function script(): string {
  return \`
// not a comment
/* nor this */
  \`;
}
`,
    functions: { script: [6, 6, 6, 1, 1, 3] },
  },
  {
    title: 'A comment inside the hole of a template literal',
    says: 'The hole is code again, so its comment is one, and its blank line is blank.',
    source: `
export function greet(name: string): string {
  return \`Hello \${
    // as it was typed

    name.trim()
  }!\`;
}
`,
    functions: { greet: [5, 5, 7, 1, 1, 5] },
  },
  {
    title: 'A string with a continued line',
    says: 'The lines of a continued string hold its token, even where they look empty.',
    source: `
export function greet(): string {
  return 'Hello \\
\\
world';
}
`,
    functions: { greet: [5, 5, 5, 1, 1, 5] },
  },
  {
    title: 'A regular expression that looks like a comment',
    says: 'It is a token.',
    source: `
export function isComment(text: string): boolean {
  return (
    /[/*]/.test(text)
  );
}
`,
    functions: { isComment: [5, 5, 5, 1, 1, 5] },
  },
  {
    title: 'A block comment that ends before code',
    says: 'The lines of the comment are free, its last line is not.',
    source: `
export function load(): string {
  /* first
     second
     third */ return read();
}
`,
    functions: { load: [3, 3, 5, 1, 1, 3] },
  },
];
