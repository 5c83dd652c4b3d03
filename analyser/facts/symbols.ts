import { childOf, childrenOf, endOf, startOf, textOf, type EsNode } from './estree.js';
import type { Frame } from './frame.js';

/** How a node names what stands inside it; an empty name adds nothing to the path. */
type Namer = (node: EsNode, text: string) => string;

const ANONYMOUS = '<anonymous>';
const LONGEST_PATH = 240;
const TESTS: ReadonlySet<string> = new Set(
  'describe suite context test it specify bench'.split(' '),
);

const nameById: Namer = (node, text) => sourceOf(childOf(node, 'id'), text);
const nameByTarget: Namer = (node, text) => nameOfTarget(childOf(node, 'left'), text);

const NAMERS: Readonly<Record<string, Namer>> = {
  VariableDeclarator: (node, text) => nameOfTarget(childOf(node, 'id'), text),
  ClassDeclaration: nameById,
  ClassExpression: nameById,
  TSModuleDeclaration: nameById,
  Property: nameOfKey,
  PropertyDefinition: nameOfKey,
  AccessorProperty: nameOfKey,
  MethodDefinition: nameOfKey,
  AssignmentExpression: nameByTarget,
  AssignmentPattern: nameByTarget,
  JSXAttribute: (node, text) => sourceOf(childOf(node, 'name'), text),
  ExportDefaultDeclaration: (node) =>
    childOf(childOf(node, 'declaration') ?? node, 'id') === null ? 'default' : '',
  CallExpression: nameOfCall,
  NewExpression: nameOfCall,
};

const FUNCTIONS: Readonly<Record<string, Namer>> = {
  FunctionDeclaration: nameById,
  FunctionExpression: nameById,
  ArrowFunctionExpression: () => '',
  ClassExpression: nameById,
};

/** The node types that name the functions inside them. */
export const NAMING_TYPES: readonly string[] = Object.keys(NAMERS);

/** The dotted path of names that leads to a frame. */
export function pathOf(frame: Frame, text: string): string {
  frame.path ??= joinNames(frame.parent === null ? '' : pathOf(frame.parent, text), frame, text);
  return frame.path;
}

function joinNames(outer: string, frame: Frame, text: string): string {
  const name = nameOfFrame(frame, text);
  const path = outer === '' || name === '' ? outer + name : `${outer}.${name}`;
  return path.length <= LONGEST_PATH ? path : `…${path.slice(-LONGEST_PATH)}`;
}

function nameOfFrame(frame: Frame, text: string): string {
  const { type } = frame.node;
  if (type === 'StaticBlock') return 'static{}';
  const own = FUNCTIONS[type];
  if (own === undefined) return NAMERS[type]?.(frame.node, text) ?? '';
  return isNamedFromOutside(frame, text) ? '' : own(frame.node, text) || ANONYMOUS;
}

/** Whether the place already says what a function or class is called: `const load = () => …`. */
function isNamedFromOutside({ node, parent }: Frame, text: string): boolean {
  if (parent === null || node.type === 'FunctionDeclaration') return false;
  return (NAMERS[parent.node.type]?.(parent.node, text) ?? '') !== '';
}

function nameOfTarget(target: EsNode | null, text: string): string {
  if (target?.type === 'Identifier') return textOf(target, 'name');
  return target?.type === 'MemberExpression' ? sourceOf(target, text) : '';
}

const KEY_PREFIX: Readonly<Record<string, string>> = { get: 'get ', set: 'set ' };

function nameOfKey(node: EsNode, text: string): string {
  const key = childOf(node, 'key');
  const name = textOf(key, 'value') || sourceOf(key, text);
  const prefix = KEY_PREFIX[textOf(node, 'kind')] ?? '';
  return prefix + (node['computed'] === true ? `[${sourceOf(key, text)}]` : name);
}

function nameOfCall(node: EsNode, text: string): string {
  const callee = childOf(node, 'callee');
  const title = childrenOf(node, 'arguments')[0];
  if (title !== undefined && isTitle(title) && TESTS.has(textOf(rootOf(callee), 'name'))) {
    return `${textOf(rootOf(callee), 'name')}(${nameOfTitle(title, text)})`;
  }
  const name = nameOfCallee(callee);
  return name === '' ? '' : `${name}()`;
}

const isTitle = ({ type, value }: EsNode): boolean =>
  type === 'TemplateLiteral' || typeof value === 'string';

function nameOfTitle(title: EsNode, text: string): string {
  return title.type === 'Literal' ? `'${shorten(textOf(title, 'value'))}'` : sourceOf(title, text);
}

function nameOfCallee(callee: EsNode | null): string {
  const last = callee?.type === 'MemberExpression' ? childOf(callee, 'property') : callee;
  const inner = last === null ? null : innerCallee(last);
  return inner === null ? textOf(last, 'name') || textOf(last, 'value') : nameOfCallee(inner);
}

const INNER: Readonly<Record<string, string>> = {
  CallExpression: 'callee',
  TaggedTemplateExpression: 'tag',
  ChainExpression: 'expression',
  TSNonNullExpression: 'expression',
  TSInstantiationExpression: 'expression',
};

function innerCallee(node: EsNode): EsNode | null {
  const key = INNER[node.type];
  return key === undefined ? null : childOf(node, key);
}

/** The identifier at the root of a callee: `describe` of `describe.each(rows)`. */
export function rootOf(callee: EsNode | null): EsNode | null {
  let node = callee;
  for (let next = node; next !== null; next = inwards(next)) node = next;
  return node?.type === 'Identifier' ? node : null;
}

const inwards = (node: EsNode): EsNode | null =>
  node.type === 'MemberExpression' ? childOf(node, 'object') : innerCallee(node);

const LONGEST_NAME = 80;

function sourceOf(node: EsNode | null, text: string): string {
  return node === null ? '' : shorten(text.slice(startOf(node), endOf(node)));
}

function shorten(name: string): string {
  const line = name.slice(0, 4 * LONGEST_NAME).replace(/\s+/g, ' ');
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME)}…`;
}
