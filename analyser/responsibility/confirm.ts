import { Project, SyntaxKind, ts, type Identifier, type SourceFile } from 'ts-morph';

/** A file that is to be split. */
export interface SplitText {
  /** A name whose ending says how the text is to be parsed. */
  readonly file: string;
  readonly text: string;
  /** The number of the part that a place belongs to, if it belongs to one. */
  readonly partAt: (offset: number) => number | undefined;
}

/**
 * Whether TypeScript's symbols tie no two parts of a file together. Only the file itself is loaded:
 * what it imports can't lead from one of its declarations to another. What a value's type brings,
 * such as a method of a class that is never named, shows here and not among names.
 */
export function isFree(split: SplitText): boolean {
  const source = load(split);
  const names = source.getDescendantsOfKind(SyntaxKind.Identifier);
  return names.every((name) => staysInPart(name, source, split.partAt));
}

/** Nothing is read from the disk: neither libraries nor what is imported. */
function load({ file, text }: SplitText): SourceFile {
  const compilerOptions = { noLib: true, noResolve: true, allowJs: true, jsx: ts.JsxEmit.Preserve };
  const still = { skipLoadingLibFiles: true, skipFileDependencyResolution: true };
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions, ...still });
  return project.createSourceFile(file, text);
}

function staysInPart(name: Identifier, source: SourceFile, partAt: SplitText['partAt']): boolean {
  const here = partAt(name.getStart());
  if (here === undefined) return true;
  const declared = name.getSymbol()?.getDeclarations() ?? [];
  const own = declared.filter((it) => it.getSourceFile() === source);
  return own.every((it) => [here, undefined].includes(partAt(it.getStart())));
}
