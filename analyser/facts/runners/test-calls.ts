import type { Span } from '../../../rules/model.js';
import type { TestFact } from '../../../rules/outline-model.js';
import { chainOf } from '../tree/callees.js';
import { byStart, collect } from '../tree/collect.js';
import { childOf, childrenOf, spanOf, typeOf, type EsNode, type Source } from '../tree/estree.js';
import { findNested, type NestedNames } from '../tree/nested-names.js';
import { toRunnerNames, type RunnerNames } from './runner-names.js';
import { CALLED_FIRST, kindOfName, kindOfNames } from './runner-words.js';
import { isTitle } from './test-arguments.js';
import type { MetNode } from '../tree/walk.js';

/** A call that may be a test, or what holds tests. */
export interface TestCall extends Span {
  readonly kind: TestFact['kind'];
  /** The callee's names as they are written. */
  readonly written: readonly string[];
  /** The same as the runner calls them. */
  readonly names: readonly string[];
  readonly args: readonly EsNode[];
  /** `t` of `t.test(…)`, which is a test if `t` is what the test around it is given. */
  readonly context: string | null;
}

/** A call with the calls around it, the outermost first. */
export interface PlacedCall {
  readonly call: TestCall;
  readonly around: readonly TestCall[];
}

/** How names are told: what is declared at the top, and what inside of functions. */
export interface Naming extends RunnerNames {
  readonly nested: NestedNames;
}

const TYPES: ReadonlySet<string> = new Set(['CallExpression']);

/** `name(`, `name.only(`, `name.each<Row>(`: what a test is called by begins with plain names. */
const PLAIN = /([\w$]+)(?:\s*\.\s*([\w$]+))?/y;

/** Collects the calls that may be tests, in order. Of a chain of calls it is the outermost that fits. */
export function collectTestCalls(source: Source, naming: Naming): readonly TestCall[] {
  const read = (node: MetNode): TestCall[] =>
    mayBeTest(source.text, node.start, naming) ? toTestCall(node, naming) : [];
  const calls = collect(source, TYPES, read).sort(byStart);
  return calls.filter(({ start }, index) => calls[index - 1]?.start !== start);
}

/** A glance at the text spares the look at most calls. */
function mayBeTest(text: string, start: number, { origins }: Naming): boolean {
  PLAIN.lastIndex = start;
  const [, root = '', member = ''] = PLAIN.exec(text) ?? [];
  return kindOfName(root) !== null || kindOfName(member) !== null || origins.has(root);
}

function toTestCall(met: MetNode, naming: Naming): TestCall[] {
  const node = met.proper();
  const written = chainOf(childOf(node, 'callee'));
  const named = nameCall(written, met.start, naming);
  if (named === null || !isComplete(node, named)) return [];
  const args = childrenOf(node, 'arguments');
  return fits(named.kind, args) ? [{ ...spanOf(node), written, args, ...named }] : [];
}

type Named = Pick<TestCall, 'names' | 'kind' | 'context'>;

function nameCall(written: readonly string[], at: number, naming: Naming): Named | null {
  const [root = '', ...rest] = written;
  if (findNested(naming.nested, root, at).length === 0) {
    return toNamed(toRunnerNames(written, naming) ?? [], null);
  }
  return toNamed(written, root) ?? toNamed(rest, root);
}

function toNamed(names: readonly string[], context: string | null): Named | null {
  const kind = names.length === 0 ? null : kindOfNames(names);
  return kind === null ? null : { names, kind, context };
}

const CALLS: ReadonlySet<string> = new Set(['CallExpression', 'TaggedTemplateExpression']);

/** `test.each(rows)` is not yet a test; what it returns is called with the title. */
function isComplete(node: EsNode, { names }: Named): boolean {
  const callee = childOf(node, 'callee');
  const isCall = callee !== null && CALLS.has(typeOf(callee));
  return isCall === CALLED_FIRST.has(names.at(-1) ?? '');
}

const RUNNABLE: ReadonlySet<string> = new Set(
  'ArrowFunctionExpression FunctionExpression Identifier CallExpression MemberExpression'.split(
    ' ',
  ),
);

const FUNCTIONS: ReadonlySet<string> = new Set(['ArrowFunctionExpression', 'FunctionExpression']);

/** The arguments are those of a test: a title, or something to run. */
function fits(kind: TestFact['kind'], args: readonly EsNode[]): boolean {
  const [first, ...more] = args;
  if (first === undefined) return false;
  if (kind === 'hook' || args.some(({ type }) => FUNCTIONS.has(type))) return true;
  const isAlone = args.length === 1 && isTitle(first);
  return isAlone || more.some((it) => RUNNABLE.has(typeOf(it)));
}
