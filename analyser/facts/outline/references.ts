import type { Span } from '../../../rules/model.js';
import {
  childOf,
  endOf,
  isNode,
  startOf,
  textOf,
  type EsNode,
  type Source,
} from '../tree/estree.js';
import {
  NAMES_ITSELF,
  OPENS_SCOPE,
  SPACES,
  treatmentsOf,
  type BindMode,
  type Mode,
} from './reference-table.js';
import {
  bind,
  meansTopLevel,
  openScope,
  scopeOfInferred,
  scopeOfVars,
  type Scope,
} from './scopes.js';
import { rootOf } from './top-level.js';
import { NO_CHILDREN } from '../tree/walk.js';

/** A place where a name of the module's top level (declared there, or imported) is meant. */
export interface Reference extends Span {
  readonly name: string;
  /** It stands where only a type can stand. */
  readonly isType: boolean;
  /** It is assigned to, or changed by `++` or `--`. */
  readonly isWrite: boolean;
}

/**
 * Reads the references to names of the top level, in order; names that are shadowed are left out.
 * A tag of JSX that is closed is one reference. The source's tree has to be a plain ESTree.
 */
export function readReferences({ program }: Source): readonly Reference[] {
  const reading: Reading = { nodes: [], scopes: [], modes: [], named: [] };
  push(reading, program, [openScope('Program', null), 'read']);
  while (reading.nodes.length > 0) readNext(reading);
  return reading.named.filter(isMeant).map(toReference).sort(byPlace);
}

const byPlace = (a: Span, b: Span): number => a.start - b.start;

/** A node's place in the walk: the scope around it, and as what it is taken. */
type Ground = readonly [scope: Scope, mode: Mode];

/** What is still to be walked, on three stacks of one height, and the names that were met. */
interface Reading {
  readonly nodes: EsNode[];
  readonly scopes: Scope[];
  readonly modes: Mode[];
  readonly named: Named[];
}

interface Named {
  readonly node: EsNode;
  readonly scope: Scope;
  readonly mode: Mode;
}

function push({ nodes, scopes, modes }: Reading, node: EsNode, [scope, mode]: Ground): void {
  nodes.push(node);
  scopes.push(scope);
  modes.push(mode);
}

function readNext(reading: Reading): void {
  const [node, around] = [reading.nodes.pop()!, reading.scopes.pop()!];
  const mode = reading.modes.pop()!;
  if (IDENTIFIERS.has(node.type)) readName(node, [around, mode], reading);
  bindItself(node, around);
  const scope = OPENS_SCOPE.has(node.type) ? openScope(node.type, around) : around;
  pushChildren(node, [scope, mode], reading);
}

const IDENTIFIERS: ReadonlySet<string> = new Set(['Identifier', 'JSXIdentifier']);

function readName(node: EsNode, [scope, mode]: Ground, { named }: Reading): void {
  if (isBinding(mode)) bindName(node, scope, mode);
  else if (mode !== 'tag' || !INTRINSIC.test(textOf(node, 'name')))
    named.push({ node, scope, mode });
}

const isBinding = (mode: Mode): mode is BindMode => mode in SPACES;

/** A tag that begins so is an element of the platform. */
const INTRINSIC = /^[a-z]|-/;

const HOLDERS: Partial<Record<Mode, (scope: Scope) => Scope>> = {
  'bind-var': scopeOfVars,
  'bind-inferred': scopeOfInferred,
};

function bindName(node: EsNode, scope: Scope, mode: BindMode): void {
  bind(HOLDERS[mode]?.(scope) ?? scope, textOf(node, 'name'), SPACES[mode]);
}

function bindItself(node: EsNode, scope: Scope): void {
  const space = NAMES_ITSELF[node.type];
  // `declare global` declares no name.
  if (space === undefined || node['kind'] === 'global') return;
  bind(scope, textOf(rootOf(childOf(node, 'id')), 'name'), space);
}

function pushChildren(node: EsNode, [scope, mode]: Ground, reading: Reading): void {
  const treatments = treatmentsOf(node, mode);
  for (const key in node) {
    const treatment = treatments[key] ?? 'read';
    if (treatment === 'skip' || !mayHoldNodes(node, key)) continue;
    pushAll(node[key], [scope, treatment === 'same' ? mode : treatment], reading);
  }
}

const mayHoldNodes = (node: EsNode, key: string): boolean =>
  typeof node[key] === 'object' && !NO_CHILDREN.has(key);

function pushAll(value: unknown, ground: Ground, reading: Reading): void {
  for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (isNode(child)) push(reading, child, ground);
  }
}

function isMeant({ node, scope, mode }: Named): boolean {
  const name = textOf(node, 'name');
  return meansTopLevel(scope, name, mode === 'type' ? 'types' : 'values');
}

const toReference = ({ node, mode }: Named): Reference => ({
  ...{ start: startOf(node), end: endOf(node), name: textOf(node, 'name') },
  isType: mode === 'type' || mode === 'query',
  isWrite: mode === 'write',
});
