import { markLines, type CodeLines } from './code-lines.js';
import type { Source } from '../tree/estree.js';
import { readTemplateParts } from '../tree/template-parts.js';
import { mapText, type TextMap } from './text-map.js';

/** Where a source's lines are, and which of them hold a token. */
export interface SourceLines {
  readonly map: TextMap;
  readonly code: CodeLines;
}

/** Several readers of one source ask for its lines. */
const KNOWN = new WeakMap<Source, SourceLines>();

/** Reads a source's lines, once. */
export function linesOf(source: Source): SourceLines {
  const known = KNOWN.get(source) ?? readLines(source);
  KNOWN.set(source, known);
  return known;
}

function readLines(source: Source): SourceLines {
  const map = mapText(source.text, source.comments);
  return { map, code: markLines(map, readTemplateParts(source)).code };
}
