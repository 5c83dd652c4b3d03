import type { CountingCase } from '../counting-case.js';

/** JSX and data. */
export const MARKUP_AND_DATA: readonly CountingCase[] = [
  {
    title: 'A component as a function',
    says: '`recommended` leaves out the lines that hold nothing but JSX; they have their own limit.',
    file: 'case.tsx',
    source: `
export function Card({ title }: Props) {
  const id = useId();
  return (
    <section id={id}>
      <h2>{title}</h2>
    </section>
  );
}
`,
    functions: { Card: [8, 8, 8, 2, 2, 5] },
  },
  {
    title: 'A component as an arrow',
    says: 'An arrow that is nothing but markup.',
    file: 'case.tsx',
    source: `
export const Card = ({ title }: Props) => (
  <section>
    <h2>{title}</h2>

    <hr />
  </section>
);
`,
    functions: { Card: [6, 6, 7, 0, 0, 2] },
  },
  {
    title: 'A component inside memo',
    says: 'The argument is the function.',
    file: 'case.tsx',
    source: `
export const Card = memo(function Card({ title }: Props) {
  const id = useId();
  return (
    <section id={id}>
      <h2>{title}</h2>
    </section>
  );
});
`,
    functions: { 'Card.memo()': [8, 8, 8, 2, 2, 5] },
  },
  {
    title: 'Comments in JSX',
    says: 'The braces of a JSX comment are tokens; lines inside the comment are free.',
    file: 'case.tsx',
    source: `
export const Card = () => (
  <section>
    {/* one line */}
    {/*
      a line of its own
    */}
    {
      // another
    }
  </section>
);
`,
    functions: { Card: [9, 9, 11, 0, 0, 2] },
  },
  {
    title: 'Text in JSX',
    says: 'Text that is not blank is a token, even if it looks like a comment.',
    file: 'case.tsx',
    source: `
export const Card = () => (
  <p>
    Some text

    // more text
  </p>
);
`,
    functions: { Card: [6, 6, 7, 0, 0, 2] },
  },
  {
    title: 'A callback in JSX',
    says: 'A line with a token of a nested function is no line of JSX, but still one of its own.',
    file: 'case.tsx',
    source: `
export const List = ({ items }: Props) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);
`,
    functions: { List: [7, 6, 7, 0, 0, 4], 'List.map()': [3, 3, 3, 0, 0, 2] },
  },
  {
    title: 'A handler in an attribute',
    says: 'It is named for the attribute.',
    file: 'case.tsx',
    source: `
export const Button = () => (
  <button
    onClick={() => {
      press();
    }}
  />
);
`,
    functions: { Button: [7, 6, 7, 1, 0, 4], 'Button.onClick': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'A list of data',
    says: '`recommended` counts a literal of pure data as one line.',
    source: `
export function words(): string[] {
  return [
    'one',
    'two',
    'three',
    'four',
  ];
}
`,
    functions: { words: [8, 8, 8, 1, 1, 3] },
  },
  {
    title: 'A list with a call in it',
    says: 'It is no pure data.',
    source: `
export function words(): string[] {
  return [
    'one',
    'two',
    read('three'),
    'four',
  ];
}
`,
    functions: { words: [8, 8, 8, 1, 1, 8] },
  },
  {
    title: 'A template literal with a call in it',
    says: 'Neither is this.',
    source: `
export function select(id: number): string {
  return \`
    select name
    where id = \${quote(id)}
  \`;
}
`,
    functions: { select: [6, 6, 6, 1, 1, 6] },
  },
];
