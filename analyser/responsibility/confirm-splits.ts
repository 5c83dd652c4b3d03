import type { Declaration } from '../../rules/outline-model.js';
import type { FreeSplit, Project } from '../../rules/project-model.js';
import type { SplitText } from './confirm.js';

/** The text of a file, or null if it can't be read any more. */
export type TextOf = (file: string) => string | null;

/**
 * The files whose splits TypeScript's symbols refute. A file that can't be read any more is not refuted.
 */
export async function findRefuted(project: Project, textOf: TextOf): Promise<ReadonlySet<string>> {
  const confirm = await import('./confirm.js');
  const splits = project.freeSplits().map((split) => toSplitText(split, project, textOf));
  const readable = splits.filter(isReadable);
  const refuted = readable.filter((split) => !mayBeFree(() => confirm.isFree(split)));
  return new Set(refuted.map(({ file }) => file));
}

/** The compiler is recursive and gives up on very deep trees; the word of names stands then. */
function mayBeFree(isFree: () => boolean): boolean {
  try {
    return isFree();
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

type Unread = Omit<SplitText, 'text'> & { readonly text: string | null };

const isReadable = (split: Unread): split is SplitText => split.text !== null;

function toSplitText({ file, parts }: FreeSplit, { byFile }: Project, textOf: TextOf): Unread {
  const declarations = byFile.get(file)?.outline.declarations ?? [];
  const names = parts.flatMap((part, index) => part.names.map((name) => [name, index] as const));
  return { file, text: textOf(file), partAt: toPartAt(new Map(names), declarations) };
}

/** Finds the part of what is declared at a place. */
function toPartAt(partOf: ReadonlyMap<string, number>, declarations: readonly Declaration[]) {
  return (offset: number): number | undefined => {
    const around = declarations.find(({ start, end }) => start <= offset && offset < end);
    return partOf.get(around?.names[0] ?? '');
  };
}
