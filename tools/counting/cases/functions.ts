import type { CountingCase } from '../counting-case.js';

/** What a function is, and what a nested one does to the outer one. */
export const FUNCTIONS: readonly CountingCase[] = [
  {
    title: 'A nested function',
    says: '`strict` counts it in; `recommended` counts a line that holds a token of the outer one.',
    source: `
export function outer(keys: string[]): string[] {
  function inner(key: string): string {
    const place = find(key);
    const value = read(place);
    check(value);
    return value;
  }
  return keys.map(inner);
}
`,
    functions: { outer: [9, 3, 9, 6, 2, 3], 'outer.inner': [6, 6, 6, 4, 4, 6] },
  },
  {
    title: 'A callback',
    says: 'A callback is measured by itself, and shares its first and last line with the outer one.',
    source: `
export function names(people: Person[]): string[] {
  return people.map((person) => {
    const { first, last } = person;
    return first + last;
  });
}
`,
    functions: { names: [6, 4, 6, 3, 1, 4], 'names.map()': [4, 4, 4, 2, 2, 4] },
  },
  {
    title: 'Two functions of one name',
    says: 'Equal paths are told apart by a number.',
    source: `
export const twice = [
  load(() => 1),
  load(() => 2),
];
`,
    functions: { 'twice.load()': [1, 1, 1, 0, 0, 1], 'twice.load()#2': [1, 1, 1, 0, 0, 1] },
  },
  {
    title: 'An arrow with an expression',
    says: 'It holds no statement.',
    source: `
export const sum = (a: number, b: number): number =>
  a +
  b;
`,
    functions: { sum: [3, 3, 3, 0, 0, 3] },
  },
  {
    title: 'Arrows in a row',
    says: 'The inner arrow lies in the outer one; its lines are not the outer one’s own.',
    source: `
export const add = (a: number) => (b: number) => {
  const sum = a + b;
  return sum;
};
`,
    functions: { add: [4, 1, 4, 2, 0, 1], 'add.<anonymous>': [4, 4, 4, 2, 2, 4] },
  },
  {
    title: 'A function as a default value',
    says: 'It stands in the head, and so inside; `read =` and the last comma are the outer one’s own.',
    source: `
export function load(
  read = () => {
    return 1;
  },
): number {
  return read();
}
`,
    functions: { load: [7, 6, 7, 2, 1, 6], 'load.<anonymous>': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'A function that is called at once',
    says: 'It is a function like any other.',
    source: `
(function () {
  start();
  wait();
  stop();
})();
`,
    functions: { '<anonymous>': [5, 5, 5, 3, 3, 5] },
  },
  {
    title: 'An arrow that is called at once',
    says: 'So is this one.',
    source: `
export const value = (() => {
  const part = read();
  return part;
})();
`,
    functions: { value: [4, 4, 4, 2, 2, 4] },
  },
  {
    title: 'A function that is called at once inside another',
    says: 'It is nested: its lines are not the outer one’s own.',
    source: `
export function load(): number {
  const value = (() => {
    const part = read();
    return part;
  })();
  return value;
}
`,
    functions: { load: [7, 5, 7, 4, 2, 5], 'load.value': [4, 4, 4, 2, 2, 4] },
  },
  {
    title: 'Methods of an object',
    says: 'A method starts at its name or its first modifier.',
    source: `
export const store = {
  load(key: string) {
    return key;
  },
  async *all() {
    yield 1;
  },
};
`,
    functions: { 'store.load': [3, 3, 3, 1, 1, 3], 'store.all': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'Functions as values of an object',
    says: 'They start where the function starts; the key stands outside.',
    source: `
export const store = {
  load:
    function (key: string) {
      return key;
    },
  save: async (key: string) => {
    await write(key);
  },
};
`,
    functions: { 'store.load': [3, 3, 3, 1, 1, 3], 'store.save': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'A getter and a setter of an object',
    says: 'Accessors start at `get` and `set`.',
    source: `
export const box = {
  get size() {
    return 1;
  },
  set size(value: number) {
    keep(value);
  },
};
`,
    functions: { 'box.get size': [3, 3, 3, 1, 1, 3], 'box.set size': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'An asynchronous generator',
    says: 'The head starts at `async`; `export` is outside.',
    source: `
export
async function* pages(first: string) {
  for (let url = first; url; url = await next(url)) {
    yield url;
  }
}
`,
    functions: { pages: [5, 5, 5, 2, 2, 5] },
  },
  {
    title: 'A default export without a name',
    says: 'It is called `default`.',
    source: `
export default function () {
  return 1;
}
`,
    functions: { default: [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'A default export of an arrow',
    says: 'So is this one.',
    source: `
export default async (key: string) => {
  return read(key);
};
`,
    functions: { default: [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'An empty function',
    says: 'One line, no statement.',
    source: `
export function nothing(): void {}
`,
    functions: { nothing: [1, 1, 1, 0, 0, 1] },
  },
];
