import type { Failure, FileFacts, LineCounts } from '../../rules/model.js';
import { markLines } from './code-lines.js';
import { readDirectives } from './directives.js';
import { readDrafts } from './drafts.js';
import type { Source } from './estree.js';
import { countLineKinds } from './line-kinds.js';
import { measureFunctions } from './measure.js';
import { mapText, type TextMap } from './text-map.js';

/** Reads a parsed file into facts; which parser made the tree does not matter. */
export function readFacts(source: Source): FileFacts {
  const map = mapText(source.text, source.comments);
  const said = { directives: readDirectives(map), generated: isGenerated(map) };
  return { ...measure(source, map), ...said, failure: null };
}

function measure(source: Source, map: TextMap): Pick<FileFacts, 'lines' | 'functions'> {
  const drafts = readDrafts(source, map);
  const text = { map, ...markLines(map, drafts.templates) };
  const lines = countLineKinds(source.program, drafts, text);
  return { lines, functions: measureFunctions(drafts.functions, text) };
}

function isGenerated({ text, comments }: TextMap): boolean {
  const first = comments.find(({ start }) => !text.startsWith('#!', start));
  return first !== undefined && /@generated\b/.test(text.slice(first.start, first.end));
}

const NO_LINES: LineCounts = {
  total: 0,
  code: 0,
  types: 0,
  imports: 0,
  data: 0,
  comments: 0,
  blank: 0,
  importStatements: 0,
};

/** The facts of a file that could not be read: nothing but the reason. */
export function factsOfFailure(failure: Failure): FileFacts {
  return { lines: NO_LINES, functions: [], directives: [], generated: false, failure };
}
