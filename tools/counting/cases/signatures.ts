import type { CountingCase } from '../counting-case.js';

/** What has no body is no function. */
export const SIGNATURES: readonly CountingCase[] = [
  {
    title: 'Overload signatures',
    says: 'Only the implementation is measured.',
    source: `
export function load(key: string): string;
export function load(
  key: number,
): number;
export function load(key: string | number): string | number {
  return key;
}
`,
    functions: { load: [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'Overload signatures of a method',
    says: 'The same in a class.',
    source: `
export class Store {
  load(key: string): string;
  load(
    key: number,
  ): number;
  load(key: string | number): string | number {
    return key;
  }
}
`,
    functions: { 'Store.load': [3, 3, 3, 1, 1, 3] },
  },
  {
    title: 'Abstract methods',
    says: 'They have no body.',
    source: `
export abstract class Store {
  abstract load(
    key: string,
  ): string;
  protected abstract get size(): number;
}
`,
    functions: {},
  },
  {
    title: 'Declared functions',
    says: 'They have no body either.',
    source: `
declare function load(
  key: string,
): string;
declare module 'stores' {
  export function save(
    key: string,
  ): void;
}
export { load };
`,
    functions: {},
  },
  {
    title: 'Functions in types',
    says: 'Types are no functions.',
    source: `
export interface Store {
  load(
    key: string,
  ): string;
  save: (
    key: string,
  ) => void;
}
export type Load = (
  key: string,
) => string;
`,
    functions: {},
  },
  {
    title: 'Types inside a function',
    says: 'Their lines are code, and each declaration is a statement.',
    source: `
export function load(key: string): string {
  type Key = string;
  interface Entry {
    readonly key: Key;
  }
  const entry: Entry = { key };
  return entry.key;
}
`,
    functions: { load: [8, 8, 8, 4, 4, 8] },
  },
];
