import type { Part } from './parts.js';

/** What a part of a module has to do with, as words between blanks; for tests. */
export interface Around {
  readonly importers?: string;
  readonly imports?: string;
}

/** A part of 12 lines that exports one name. */
export function partOf(name: string, { importers = '', imports = '' }: Around): Part {
  const sets = { importers: wordsIn(importers), imports: wordsIn(imports) };
  return { nodes: [], exports: [name], known: 1, lines: 12, ...sets };
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(' ').filter(Boolean));
