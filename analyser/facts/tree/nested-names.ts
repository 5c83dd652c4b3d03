import type { Span } from '../../../rules/model.js';
import { boundNamesOf } from './bound-names.js';
import type { Source } from './estree.js';
import { holdUntilLeft, type Leave, type MetNode } from './walk.js';

/** A name that is declared inside a function. */
export interface NestedName {
  readonly name: string;
  /** The function that it is declared in, or is a parameter of. */
  readonly scope: Span;
  /** What declares it: a function, or a variable with its value; null for a parameter. */
  readonly declaration: Span | null;
}

/** By name. */
export type NestedNames = ReadonlyMap<string, readonly NestedName[]>;

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

const TYPES: ReadonlySet<string> = new Set([
  ...FUNCTIONS,
  'VariableDeclarator',
  'ClassDeclaration',
  'CatchClause',
]);

/**
 * Reads the names that are declared inside of functions. What a block declares counts for all of its
 * function.
 */
export function readNestedNames(source: Source): NestedNames {
  const around: Span[] = [];
  const names = new Map<string, NestedName[]>();
  source.walk({ types: TYPES, enter: (...met) => enter(met, around, names) });
  return names;
}

type Met = readonly [node: MetNode, type: string];

function enter([node, type]: Met, around: Span[], names: Map<string, NestedName[]>): Leave {
  const found = [...givenBy(node), ...declaredBy([node, type], around.at(-1))];
  for (const it of found) if (names.get(it.name)?.push(it) === undefined) names.set(it.name, [it]);
  return FUNCTIONS.has(type) ? holdUntilLeft(node, around) : null;
}

function givenBy(node: MetNode): NestedName[] {
  const names = ['params', 'param'].flatMap((key) => boundNamesOf(node.proper(), key));
  return names.map((name) => ({ name, scope: node, declaration: null }));
}

function declaredBy([node, type]: Met, scope: Span | undefined): NestedName[] {
  if (scope === undefined || type === 'FunctionExpression') return [];
  return boundNamesOf(node.proper(), 'id').map((name) => ({ name, scope, declaration: node }));
}

/** Whether a place lies in a span. */
export function isInside({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

/** What a name means inside of the functions around a place, if it is declared in one of them. */
export function findNested(names: NestedNames, name: string, at: number): NestedName[] {
  return (names.get(name) ?? []).filter(({ scope }) => isInside(scope, at));
}
