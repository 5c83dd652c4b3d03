import type { Span } from '../../../rules/model.js';
import { chainOf } from './callees.js';
import {
  childOf,
  childrenOf,
  endOf,
  isComputed,
  startOf,
  textOf,
  typeOf,
  type EsNode,
} from './estree.js';
import type { Frame } from './frame.js';
import type { MetNode } from './walk.js';

/** How a node names what stands inside it; an empty name adds nothing to the path. */
type Namer = (node: EsNode, text: string) => string;

const ANONYMOUS = '<anonymous>';
const LONGEST_PATH = 240;
const TESTS: ReadonlySet<string> = new Set(
  'describe suite context test it specify bench'.split(' '),
);
const VARIANTS: ReadonlySet<string> = new Set(
  'each for only skip todo failing fails concurrent sequential runIf skipIf'.split(' '),
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
  JSXAttribute: (node, text) => sourceOf(childOf(node, 'name'), text),
  ExportDefaultDeclaration: (node) =>
    childOf(childOf(node, 'declaration') ?? node, 'id') === null ? 'default' : '',
  CallExpression: nameOfCall,
  NewExpression: nameOfCall,
};

/** The node types that name the functions inside them. */
export const NAMING_TYPES: readonly string[] = Object.keys(NAMERS);

/** The dotted path of a function's names; `frames` are around it, the outermost first. */
export function pathOf({ node, type }: Frame, frames: readonly Frame[], text: string): string {
  const holder = findHolder(node, frames);
  const last = holder === null || holder.draft !== null ? '' : nameOfFrame(holder, text);
  return join(pathInside(holder, text), isNamed(last, type) ? '' : ownName(node, type, text));
}

/** The dotted path of what names what is in it, such as a class; `frames` are around it. */
export function pathOfFrame(frame: Frame, frames: readonly Frame[], text: string): string {
  frame.holder = findHolder(frame.node, frames);
  return pathInside(frame, text);
}

/** The innermost frame that names what is at a node. */
function findHolder(node: MetNode, frames: readonly Frame[]): Frame | null {
  let known = frames.length;
  while (known > 0 && frames[known - 1]!.holder === undefined) known -= 1;
  for (let index = known; index < frames.length; index += 1) {
    frames[index]!.holder = holderIn(frames[index - 1], frames[index]!.node);
  }
  return holderIn(frames.at(-1), node);
}

/** What stands in a call's callee belongs to what holds the call. */
function holderIn(frame: Frame | undefined, node: MetNode): Frame | null {
  return frame === undefined || isInside(node, frame) ? (frame ?? null) : (frame.holder ?? null);
}

/** Frames that hold each other may be thousands. */
function pathInside(innermost: Frame | null, text: string): string {
  const unknown: Frame[] = [];
  for (let it = innermost; it && knownPath(it) === null; it = it.holder ?? null) unknown.push(it);
  for (const frame of unknown.reverse()) {
    frame.path = join(knownPath(frame.holder) ?? '', nameOfFrame(frame, text));
  }
  return knownPath(innermost) ?? '';
}

const knownPath = (frame: Frame | null | undefined): string | null =>
  frame?.draft?.path ?? frame?.path ?? null;

function join(path: string, name: string): string {
  if (path === '' || name === '') return shortenPath(path + name);
  return shortenPath(`${path}.${name}`);
}

/** A call names what is in its arguments; what stands in its callee belongs to what is around it. */
function isInside({ start }: Span, frame: Frame): boolean {
  if (!CALLS.has(frame.type)) return true;
  frame.calleeEnd ??= endOfCallee(frame.node.proper());
  return start >= frame.calleeEnd;
}

function endOfCallee(call: EsNode): number {
  const callee = childOf(call, 'callee');
  return callee === null ? startOf(call) : endOf(callee);
}

const CALLS: ReadonlySet<string> = new Set(['CallExpression', 'NewExpression']);

/** A class is called after the variable or property that it is assigned to, if there is one. */
function nameOfFrame(frame: Frame, text: string): string {
  if (frame.type !== 'ClassExpression') return nameBy(frame, text);
  const { holder } = frame;
  if (holder && holder.draft === null && nameBy(holder, text) !== '') return '';
  return nameBy(frame, text) || ANONYMOUS;
}

/** Looked up once, since a class or a call may hold many functions. */
function nameBy(frame: Frame, text: string): string {
  const { node, type } = frame;
  frame.name ??= readName(frame, text) ?? NAMERS[type]?.(node.proper(), text) ?? '';
  return frame.name;
}

/** Where a plain name comes first, the text gives it for less than the tree. */
const NAME_FIRST: Readonly<Record<string, RegExp>> = {
  VariableDeclarator: /([A-Za-z_$][\w$]*)\s*[:=]/y,
  Property: /([A-Za-z_$][\w$]*)\s*[(<:]/y,
  MethodDefinition: /([A-Za-z_$][\w$]*)\s*[(<]/y,
  PropertyDefinition: /([A-Za-z_$][\w$]*)\s*[:=]/y,
};

function readName(frame: Frame, text: string): string | undefined {
  const pattern = NAME_FIRST[frame.type];
  if (pattern === undefined) return readCallee(frame, text);
  pattern.lastIndex = frame.node.start;
  return pattern.exec(text)?.[1];
}

/** Plain names with dots between. */
const PLAIN_CALLEE = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/;
/** Words that are no names by themselves, or before a dot. */
const NO_NAMES = /^(?:this|super|true|false|null|(?:new|import)\..*)$/;

/** What a plain call is named by, unless it may be one of a test. */
function readCallee({ type, node, calleeEnd }: Frame, text: string): string | undefined {
  if (type !== 'CallExpression' || calleeEnd === null) return undefined;
  const callee = text.slice(node.start, calleeEnd);
  if (!PLAIN_CALLEE.test(callee) || NO_NAMES.test(callee)) return undefined;
  const words = callee.split('.');
  return words.some((word) => TESTS.has(word)) ? undefined : `${words.at(-1)!}()`;
}

/** Whether the place already says what a function is called: `const load = () => …`. */
function isNamed(last: string, type: string): boolean {
  // Only what is exported by default may be declared without a name.
  if (type === 'FunctionDeclaration') return last === 'default';
  return type !== 'StaticBlock' && last !== '';
}

function ownName(node: MetNode, type: string, text: string): string {
  if (type === 'StaticBlock') return 'static{}';
  return (type === 'ArrowFunctionExpression' ? '' : nameById(node.proper(), text)) || ANONYMOUS;
}

const shortenPath = (path: string): string =>
  path.length <= LONGEST_PATH ? path : `…${path.slice(-LONGEST_PATH)}`;

function nameOfTarget(target: EsNode | null, text: string): string {
  const type = target === null ? '' : typeOf(target);
  if (type === 'Identifier') return textOf(target, 'name');
  return type === 'MemberExpression' ? sourceOf(target, text) : '';
}

/** No plain object: a constructor's kind is `constructor`, which every object has. */
const KEY_PREFIX: ReadonlyMap<string, string> = new Map([
  ['get', 'get '],
  ['set', 'set '],
]);

function nameOfKey(node: EsNode, text: string): string {
  const key = childOf(node, 'key');
  const name = textOf(key, 'value') || sourceOf(key, text);
  const prefix = KEY_PREFIX.get(textOf(node, 'kind')) ?? '';
  return prefix + (isComputed(node) ? `[${sourceOf(key, text)}]` : name);
}

function nameOfCall(node: EsNode, text: string): string {
  const callee = childOf(node, 'callee');
  const title = childrenOf(node, 'arguments').slice(0, 1).find(isTitle);
  const runner = runnerOf(chainOf(callee));
  if (title && runner) return `${runner}(${nameOfTitle(title, text)})`;
  const name = nameOfCallee(callee);
  return name === '' ? '' : `${name}()`;
}

/** What a chain of names runs, if that is a test or what holds tests: `test` of `test.each`. */
function runnerOf(chain: readonly string[]): string | undefined {
  const isRunners = chain.every((word) => TESTS.has(word) || VARIANTS.has(word));
  return isRunners ? chain.findLast((word) => TESTS.has(word)) : undefined;
}

const isTitle = ({ type, value }: EsNode): boolean =>
  type === 'TemplateLiteral' || typeof value === 'string';

function nameOfTitle(title: EsNode, text: string): string {
  return typeOf(title) === 'Literal'
    ? `'${shorten(textOf(title, 'value'))}'`
    : sourceOf(title, text);
}

function nameOfCallee(callee: EsNode | null): string {
  const isMember = callee !== null && typeOf(callee) === 'MemberExpression';
  const last = isMember ? childOf(callee, 'property') : callee;
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

const LONGEST_NAME = 80;

function sourceOf(node: EsNode | null, text: string): string {
  return node === null ? '' : shorten(text.slice(startOf(node), endOf(node)));
}

function shorten(name: string): string {
  const line = name.slice(0, 4 * LONGEST_NAME).replace(/\s+/g, ' ');
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME)}…`;
}
