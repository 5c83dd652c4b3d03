import type { FileFacts } from '../../../rules/model.js';
import { markLines } from '../text/code-lines.js';
import { readDirectives } from './directives.js';
import { readDrafts } from './drafts.js';
import { factsOfFailure, UNMEASURED } from '../failed-facts.js';
import type { Source } from '../tree/estree.js';
import { countLineKinds } from './line-kinds.js';
import { measureFunctions } from './measure.js';
import { mapText, type TextMap } from '../text/text-map.js';

/**
 * Reads a parsed file into facts; which parser made the tree does not matter. Functions of at most
 * `overlooked` lines and statements are only counted, unless a comment disables a rule: it may stand
 * in any function.
 */
export function readFacts(source: Source, overlooked = 0): FileFacts {
  const map = mapText(source.text, source.comments);
  const directives = readDirectives(map);
  const measured = measure(source, map, directives.length > 0 ? 0 : overlooked);
  return { ...measured, directives, generated: isGenerated(map), failure: null };
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
export const FILE_FACTS = {
  read: (source: Source) => readFacts(source),
  fail: factsOfFailure,
} as const;

type Measured = Pick<FileFacts, 'lines' | 'functions' | 'unlisted'>;

function measure(source: Source, map: TextMap, overlooked: number): Measured {
  const drafts = readDrafts(source, map);
  const text = { map, ...markLines(map, drafts.templates) };
  const lines = countLineKinds(source.program, drafts, text);
  const functions = measureFunctions(drafts.functions, text, overlooked);
  return { lines, functions, unlisted: drafts.functions.length - functions.length };
}

function isGenerated({ text, comments }: TextMap): boolean {
  const first = comments.find(({ start }) => !text.startsWith('#!', start));
  return first !== undefined && /@generated\b/.test(text.slice(first.start, first.end));
}
