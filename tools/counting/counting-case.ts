/** What Lintel counts of a function. */
export type Expected = readonly [
  code: number,
  own: number,
  physical: number,
  statements: number,
  ownStatements: number,
  /** What the preset `recommended` compares with its limit. */
  recommended: number,
];

/** A piece of code that tools count in different ways. */
export interface CountingCase {
  readonly title: string;
  /** What is decided here. */
  readonly says: string;
  /** Decides the language, and whether it is a test; `case.ts` where there is none. */
  readonly file?: string;
  /** The code, behind a line break that is no part of it. */
  readonly source: string;
  /** By symbol. Where only the file is of interest there are none. */
  readonly functions?: Readonly<Record<string, Expected>>;
  /** The functions that are exempt, because they only hold tests. */
  readonly exempt?: readonly string[];
  /** The file's lines by `count`, where they are of interest. */
  readonly lines?: { readonly physical: number; readonly code: number };
}

/** A case's code without the line break that it is written behind. */
export function textOf({ source }: CountingCase): string {
  return source.replace(/^\n/, '');
}

/** The file that a case's code is taken to be. */
export function fileOf({ file = 'case.ts' }: CountingCase): string {
  return file;
}
