import type { Span } from '../../../rules/model.js';
import type { TestFact } from '../../../rules/outline-model.js';
import { firstFrom } from '../text/binary-search.js';
import { commentBefore } from '../text/comment-before.js';
import type { Source } from '../tree/estree.js';
import type { NestedNames } from '../tree/nested-names.js';
import type { Found } from '../outline/found.js';
import { readPlainCalls, type PlainCall } from './plain-calls.js';
import { reachedSpans, readMentions, type Mentions } from '../outline/reached-spans.js';
import { modifierOfNames } from './runner-words.js';
import { readArguments } from './test-arguments.js';
import type { PlacedCall, TestCall } from './test-calls.js';
import { mapText, placeOf, type TextMap } from '../text/text-map.js';

/** What a module's tests are seen against. Lists are in order. */
export interface TestGround extends Found {
  readonly map: TextMap;
  readonly mentions: Mentions;
  readonly calls: readonly PlainCall[];
}

/** Reads what has to be known of a module to tell of its tests. */
export function readTestGround(source: Source, found: Found, nested: NestedNames): TestGround {
  const map = mapText(source.text, source.comments);
  return { ...found, map, mentions: readMentions(source, nested), calls: readPlainCalls(source) };
}

/** Tells of one test, container or hook. */
export function toTestFact({ call, around }: PlacedCall, ground: TestGround): TestFact {
  const { start, end, kind, written } = call;
  const place = { start, end, ...placeOf(ground.map, { start, end }) };
  const path = around.map((outer) => readArguments(outer.args, ground.map.text).title);
  const said = { kind, path, callee: written.join('.'), ...saidOf(call, ground.map) };
  return { ...said, ...place, ...doneBy(call, ground) };
}

type Said = Pick<TestFact, 'title' | 'modifier' | 'comment'>;

function saidOf({ kind, names, args, start }: TestCall, map: TextMap): Said {
  if (kind === 'hook') return { title: '', modifier: null, comment: null };
  const { title, modifier, reason } = readArguments(args, map.text);
  const comment = commentBefore(map, start) ?? reason;
  return { title, modifier: modifierOfNames(names) ?? modifier, comment };
}

type Done = Pick<TestFact, 'asserts' | 'uses' | 'calls'>;

/** Tables that a test is run with belong to it: they may hold what asserts. */
function doneBy({ kind, start, end, written }: TestCall, ground: TestGround): Done {
  const own = { start: start + (written[0]?.length ?? 0), end };
  const spans = kind === 'container' ? [own] : reachedSpans(own, ground.mentions);
  const asserts = within(ground.assertions, spans).length > 0;
  return kind === 'container'
    ? { asserts, uses: [], calls: [] }
    : { asserts, ...named(spans, ground) };
}

function named(spans: readonly Span[], { references, calls }: TestGround) {
  const values = within(references, spans).filter(({ isType }) => !isType);
  const made = within(calls, spans).filter(({ name }) => !/^expect(?:\.|$)/.test(name));
  return { uses: namesOf(values), calls: namesOf(made) };
}

const namesOf = (list: readonly { readonly name: string }[]): string[] => [
  ...new Set(list.map(({ name }) => name)),
];

interface Starting {
  readonly start: number;
}

/** What begins in one of some spans. */
function within<T extends Starting>(list: readonly T[], spans: readonly Span[]): T[] {
  return spans.flatMap((span) => list.slice(...[span.start, span.end].map((at) => from(list, at))));
}

const from = (list: readonly Starting[], at: number): number =>
  firstFrom(list, ({ start }) => start >= at);
