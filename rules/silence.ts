import type { Directive, Violation } from './model.js';

/** What is known of a violation when comments are asked whether it counts. */
export type Silenceable = Pick<Violation, 'line' | 'column' | 'span'> & { readonly rule: string };

/**
 * The directive that silences a violation, if one does. Comments for ESLint and for Lintel are
 * followed each by themselves, so that an `eslint-enable` never ends a `lintel-disable`. A comment
 * can't silence what is said of the comment itself.
 */
export function silencerOf(
  violation: Silenceable,
  directives: readonly Directive[],
): Directive | null {
  const about = directives.filter((directive) => concerns(directive, violation));
  const onLine = about.find((directive) => coversLine(directive, violation.line));
  return onLine ?? openBlock(about, violation, 'lintel') ?? openBlock(about, violation, 'eslint');
}

function concerns({ rules, start }: Directive, { rule, span }: Silenceable): boolean {
  const isItself = rule === 'justified-disable' && span?.start === start;
  return !isItself && (rules.length === 0 || rules.includes(rule));
}

function coversLine({ kind, line, endLine }: Directive, at: number): boolean {
  if (kind === 'disable-line') return line === at;
  return kind === 'disable-next-line' && endLine + 1 === at;
}

/** The last `disable` before a violation, unless an `enable` of the same tool follows it. */
function openBlock(about: readonly Directive[], at: Silenceable, tool: string): Directive | null {
  const blocks = about.filter(({ word }) => /^\w+-(?:disable|enable)$/.test(word));
  const before = blocks.filter((block) => block.word.startsWith(tool) && begins(block, at));
  const last = before[before.length - 1];
  return last?.kind === 'disable' ? last : null;
}

const begins = (block: Directive, at: Silenceable): boolean =>
  block.line < at.line || (block.line === at.line && block.column <= at.column);
