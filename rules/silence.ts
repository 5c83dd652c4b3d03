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
  const index = INDEXES.get(directives) ?? indexOf(directives);
  const block = (tool: string): Directive | null => openBlock(index, tool, violation);
  return onLine(index, violation) ?? block('lintel') ?? block('eslint');
}

/** Directives in the order of the file, by the line or the tool that they are for, and a rule. */
type Index = ReadonlyMap<string, readonly Directive[]>;

/** A file may hold thousands of directives, and be asked about thousands of violations. */
const INDEXES = new WeakMap<readonly Directive[], Index>();

function indexOf(directives: readonly Directive[]): Index {
  const index = new Map<string, Directive[]>();
  for (const directive of directives) addTo(index, directive);
  INDEXES.set(directives, index);
  return index;
}

const ALL = '';

function addTo(index: Map<string, Directive[]>, directive: Directive): void {
  const named = directive.rules.length === 0 ? [ALL] : directive.rules;
  for (const rule of new Set(named)) {
    const key = keyOf(scopeOf(directive), rule);
    if (index.get(key)?.push(directive) === undefined) index.set(key, [directive]);
  }
}

const keyOf = (scope: string, rule: string): string => `${scope} ${rule}`;

function scopeOf({ kind, word, line, endLine }: Directive): string {
  if (kind === 'disable-line') return String(line);
  return kind === 'disable-next-line' ? String(endLine + 1) : word.slice(0, word.indexOf('-'));
}

function listsOf(index: Index, scope: string, rule: string): readonly (readonly Directive[])[] {
  return [rule, ALL].map((name) => index.get(keyOf(scope, name)) ?? []);
}

function onLine(index: Index, violation: Silenceable): Directive | null {
  const lists = listsOf(index, String(violation.line), violation.rule);
  const firsts = lists.flatMap((list) => list.find((it) => !isItself(it, violation)) ?? []);
  return firsts.sort(inOrder)[0] ?? null;
}

/** The last `disable` before a violation, unless an `enable` of the same tool follows it. */
function openBlock(index: Index, tool: string, violation: Silenceable): Directive | null {
  const lists = listsOf(index, tool, violation.rule);
  const last = lists
    .flatMap((list) => lastBefore(list, violation) ?? [])
    .sort(inOrder)
    .at(-1);
  return last?.kind === 'disable' ? last : null;
}

function lastBefore(list: readonly Directive[], violation: Silenceable): Directive | undefined {
  const count = countBefore(list, violation, [0, list.length]);
  const last = list[count - 1];
  return last !== undefined && isItself(last, violation) ? list[count - 2] : last;
}

type Range = readonly [low: number, high: number];

/** How many of a list begin before a place; the border is looked for within a range. */
function countBefore(list: readonly Directive[], at: Start, [low, high]: Range): number {
  if (low >= high) return low;
  const middle = (low + high) >>> 1;
  const isBefore = inOrder(list[middle]!, at) <= 0;
  return countBefore(list, at, isBefore ? [middle + 1, high] : [low, middle]);
}

type Start = Pick<Violation, 'line' | 'column'>;

const inOrder = (a: Start, b: Start): number => a.line - b.line || a.column - b.column;

const isItself = ({ start }: Directive, { rule, span }: Silenceable): boolean =>
  rule === 'justified-disable' && span?.start === start;
