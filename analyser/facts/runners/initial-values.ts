import { toCallParts } from '../tree/call-parts.js';
import type { Origins } from '../tree/callees.js';
import { collect } from '../tree/collect.js';
import { childOf, childrenOf, textOf, type EsNode, type Source } from '../tree/estree.js';
import { moduleNameOf } from '../tree/string-value.js';
import type { MetNode } from '../tree/walk.js';

/** From the names of variables to what the first value of each begins with: `pool` to `Pool`. */
export type InitialValues = ReadonlyMap<string, EsNode>;

const LOCAL = 'local';

const TYPES: ReadonlySet<string> = new Set(['VariableDeclarator', 'AssignmentExpression']);

/** Reads what the variables of a file are given, wherever they stand; the first in the file counts. */
export function readInitialValues(source: Source): InitialValues {
  const given = collect(source, TYPES, sidesOf).sort((a, b) => b.start - a.start);
  return new Map(given.map(({ name, value }) => [name, value]));
}

interface GivenValue {
  readonly start: number;
  readonly name: string;
  readonly value: EsNode;
}

function sidesOf(met: MetNode, type: string): GivenValue[] {
  const [left, right] = type === 'VariableDeclarator' ? ['id', 'init'] : ['left', 'right'];
  const node = met.proper();
  const [name, value] = [textOf(childOf(node, left), 'name'), childOf(node, right)];
  return name === '' || value === null ? [] : [{ start: met.start, name, value }];
}

/** The module that a value comes from: that of the import at its root, through a few variables. */
export function moduleOf(value: EsNode, values: InitialValues, origins: Origins): string | null {
  const modules = valuesBehind(value, values).map(
    (it) => requiredBy(it) ?? origins.get(rootOf(it))?.from,
  );
  return modules.find((it) => it !== undefined && it !== LOCAL) ?? null;
}

const MOST_STEPS = 4;

function valuesBehind(value: EsNode, values: InitialValues): readonly EsNode[] {
  const behind = [value];
  // The list grows while it is gone through.
  for (const it of behind)
    if (behind.length < MOST_STEPS) behind.push(values.get(rootOf(it)) ?? it);
  return behind;
}

const rootOf = (value: EsNode): string => toCallParts(value)[0]!;

/** What `require('module')` and `await import('module')` name. */
function requiredBy(value: EsNode): string | null {
  const call = value.type === 'AwaitExpression' ? childOf(value, 'argument') : value;
  if (call === null || call.type === 'ImportExpression') return call && moduleNameOf(call);
  const isRequire = textOf(childOf(call, 'callee'), 'name') === 'require';
  const [source] = isRequire ? childrenOf(call, 'arguments') : [];
  return source === undefined ? null : moduleNameOf(source);
}
