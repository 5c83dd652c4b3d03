import type { Directive, Span } from '../rules/model.js';
import { RULES } from '../rules/index.js';
import type { Report } from './context.js';
import type { Violations } from './lint-run.js';

type Suggestions = NonNullable<Report['suggest']>;

/** Suggests to remove a comment that does nothing: every rule it names is ours, and is not broken. */
export function suggestRemoval(comment: Directive, all: Violations, text: string): Suggestions {
  const isNeeded = all.some(({ silencedBy }) => silencedBy === comment);
  if (isNeeded || !namesOnlyOurs(comment, text)) return [];
  return [{ messageId: 'remove', fix: (fixer) => fixer.removeRange(linesOf(comment, text)) }];
}

function namesOnlyOurs({ start, end, word, rules }: Directive, text: string): boolean {
  const list = text.slice(text.indexOf(word, start) + word.length, end).split(/\s-{2,}\s|\*\/$/, 1);
  const named = (list[0] ?? '').split(',').filter((name) => name.trim() !== '');
  return rules.length > 0 && named.length === rules.length && rules.every(isKnown);
}

const isKnown = (name: string): boolean => Object.hasOwn(RULES, name);

const REST_OF_LINE = /[\t ]*(?:\r\n?|\n|$)/y;

/** A comment with the blanks before it, and with its newline if nothing else is on its lines. */
function linesOf({ start, end }: Span, text: string): [start: number, end: number] {
  const newline = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
  const before = text.slice(newline + 1, start).trimEnd().length;
  REST_OF_LINE.lastIndex = end;
  if (!REST_OF_LINE.test(text)) return [start, end];
  return [newline + 1 + before, before === 0 ? REST_OF_LINE.lastIndex : end];
}
