import type { Span } from '../../../rules/model.js';
import type { Source } from '../tree/estree.js';
import { collect } from '../tree/collect.js';
import { firstFrom } from '../text/binary-search.js';
import { isInside, type NestedName, type NestedNames } from '../tree/nested-names.js';

/** A place where the name of a nested declaration stands, with what it may mean. */
interface Mention {
  readonly at: number;
  readonly declarations: readonly Span[];
}

/** In order. */
export type Mentions = readonly Mention[];

const TYPES: ReadonlySet<string> = new Set(['Identifier']);
const NAME = /[A-Za-z_$][\w$]*/y;

/** Finds where declarations that are nested in functions are named. */
export function readMentions(source: Source, nested: NestedNames): Mentions {
  const mentions = collect(source, TYPES, ({ start }) => mentionAt(start, source.text, nested));
  return mentions.sort((a, b) => a.at - b.at);
}

function mentionAt(at: number, text: string, nested: NestedNames): Mention[] {
  const names = nested.get(nameAt(text, at)) ?? [];
  const declarations = names.flatMap((it) => declarationAt(it, at));
  return declarations.length === 0 ? [] : [{ at, declarations }];
}

function nameAt(text: string, start: number): string {
  NAME.lastIndex = start;
  return text[start - 1] === '.' ? '' : (NAME.exec(text)?.[0] ?? '');
}

function declarationAt({ scope, declaration }: NestedName, at: number): Span[] {
  return declaration !== null && isInside(scope, at) ? [declaration] : [];
}

/** A span, with those of the nested declarations that it names, by themselves or by others. */
export function reachedSpans(span: Span, mentions: Mentions): readonly Span[] {
  const spans = [span];
  // The list grows while it is gone through.
  for (const reached of spans) {
    for (const it of mentionedIn(reached, mentions)) addSpan(it, spans);
  }
  return spans;
}

function addSpan(span: Span, spans: Span[]): void {
  const holds = ({ start, end }: Span): boolean => start <= span.start && span.end <= end;
  if (!spans.some(holds)) spans.push(span);
}

function mentionedIn({ start, end }: Span, mentions: Mentions): Span[] {
  const first = firstFrom(mentions, ({ at }) => at >= start);
  const after = firstFrom(mentions, ({ at }) => at >= end);
  return mentions.slice(first, after).flatMap(({ declarations }) => declarations);
}
