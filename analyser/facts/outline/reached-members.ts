import { childOf, childrenOf, isComputed, textOf, type EsNode } from '../tree/estree.js';
import { childrenIn } from '../tree/walk.js';

/** Where the search is: what is left to look at, and whether `this` still means the member's own. */
interface Search {
  readonly className: string;
  readonly pending: (readonly [node: EsNode, ownsThis: boolean])[];
  readonly reached: Set<string>;
}

/** Names of members that parts of a class reach by `this`, by its name, or by a private name. */
export function reachedBy(parts: readonly EsNode[], className: string): ReadonlySet<string> {
  const search: Search = { className, pending: [], reached: new Set() };
  for (const part of parts) enterPart(part, search);
  for (let next = search.pending.pop(); next !== undefined; next = search.pending.pop()) {
    look(next[0], next[1], search);
  }
  return search.reached;
}

/** A method's function has the class's own `this`. */
function enterPart(part: EsNode, { pending }: Search): void {
  if (part.type !== 'FunctionExpression') pending.push([part, true]);
  else for (const child of childrenIn(part)) pending.push([child, true]);
}

const OTHER_THIS: ReadonlySet<string> = new Set([
  'FunctionExpression',
  'FunctionDeclaration',
  'ClassBody',
]);

function look(node: EsNode, ownsThis: boolean, { className, pending, reached }: Search): void {
  const isOwn = (object: EsNode | null): boolean =>
    (ownsThis && object?.type === 'ThisExpression') ||
    (className !== '' && textOf(object, 'name') === className);
  for (const name of NAMES[node.type]?.(node, isOwn) ?? []) reached.add(name);
  const owns = ownsThis && !OTHER_THIS.has(node.type);
  for (const child of childrenIn(node)) pending.push([child, owns]);
}

type Names = (node: EsNode, isOwn: (object: EsNode | null) => boolean) => readonly string[];

/** From node types to the names of members that they reach. */
const NAMES: Readonly<Record<string, Names>> = {
  PrivateIdentifier: (node) => [`#${textOf(node, 'name')}`],
  MemberExpression: (node, isOwn) =>
    isOwn(childOf(node, 'object')) ? [nameOfKey(node, 'property')] : [],
  VariableDeclarator: (node, isOwn) => (isOwn(childOf(node, 'init')) ? keysOf(node, 'id') : []),
  AssignmentExpression: (node, isOwn) =>
    isOwn(childOf(node, 'right')) ? keysOf(node, 'left') : [],
};

function keysOf(node: EsNode, pattern: string): readonly string[] {
  const target = childOf(node, pattern);
  return target === null ? [] : childrenOf(target, 'properties').map((it) => nameOfKey(it, 'key'));
}

/** What a key names: `load`, `#load`, `'load'`; empty where that is computed. */
export function nameOfKey(node: EsNode, key: string): string {
  const named = childOf(node, key);
  if (named?.type === 'PrivateIdentifier') return `#${textOf(named, 'name')}`;
  const value = named?.['value'];
  if (named?.type === 'Literal') return String(value);
  return isComputed(node) ? '' : textOf(named, 'name');
}
