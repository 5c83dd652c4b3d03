import type { FileFacts } from '../../../rules/model.js';
import { markLines } from '../text/code-lines.js';
import { readDirectives } from './directives.js';
import { readDrafts } from './drafts.js';
import { factsOfFailure, UNMEASURED } from '../failed-facts.js';
import type { Source } from '../tree/estree.js';
import { countLineKinds } from './line-kinds.js';
import { measureFunctions } from './measure.js';
import { mapText, type TextMap } from '../text/text-map.js';

/** Reads a parsed file into facts; which parser made the tree does not matter. */
export function readFacts(source: Source): FileFacts {
  const map = mapText(source.text, source.comments);
  const said = { directives: readDirectives(map), generated: isGenerated(map) };
  return { ...measure(source, map), ...said, unlisted: 0, failure: null };
}

/**
 * Reads what its comments say of a file, for runs that measure nothing. Where a comment disables a
 * rule, all is read: what is said of the comment names the function that it stands in.
 */
export function readHead(source: Source): FileFacts {
  const map = mapText(source.text, source.comments);
  const directives = readDirectives(map);
  if (directives.length > 0) return readFacts(source);
  return { ...UNMEASURED, generated: isGenerated(map), failure: null };
}

/** How a file becomes what rules of one file know of it. */
export const FILE_FACTS = { read: readFacts, fail: factsOfFailure } as const;

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
