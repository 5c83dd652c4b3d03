import type { Span } from '../../rules/model.js';
import { calleeOf, readOrigins, type Origins } from './callees.js';
import { childOf, childrenOf, endOf, startOf, type EsNode, type Source } from './estree.js';
import { frameIn, rootFrame, type Frame, type FunctionDraft } from './frame.js';
import { isPlainTemplate, isPureData } from './pure-data.js';
import { NAMING_TYPES } from './symbols.js';
import { lineAt, nextToken, type TextMap } from './text-map.js';
import { walk } from './walk.js';

/** What one walk over the tree collects. */
export interface Drafts {
  readonly functions: readonly FunctionDraft[];
  /** The text parts of template literals. */
  readonly templates: readonly Span[];
  /** Pure-data literals outside of all functions. */
  readonly data: readonly Span[];
}

interface Sink {
  readonly map: TextMap;
  readonly origins: Origins;
  readonly functions: FunctionDraft[];
  readonly templates: Span[];
  readonly data: Span[];
}

type Reader = (node: EsNode, frame: Frame, sink: Sink) => Frame;

const readName: Reader = (node, frame) => frameIn(frame, node);

/** From node type to what is read of it; a node that is not listed hands its frame on. */
const READERS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(NAMING_TYPES.map((type) => [type, readName])),
  FunctionDeclaration: readFunction,
  FunctionExpression: readFunction,
  ArrowFunctionExpression: readFunction,
  StaticBlock: readFunction,
  JSXElement: readMarkup,
  JSXFragment: readMarkup,
  ArrayExpression: (node, frame, sink) => readData(isPureData, [node, frame], sink),
  ObjectExpression: (node, frame, sink) => readData(isPureData, [node, frame], sink),
  TemplateLiteral: (node, frame, sink) => readData(isPlainTemplate, [node, frame], sink),
  TemplateElement: readTemplate,
};

const one = (): number => 1;
const forHead = (node: EsNode): number =>
  (childOf(node, 'init') ?? childOf(node, 'left'))?.type === 'VariableDeclaration' ? 0 : 1;

/** From node type to how many statements it counts; a `for` shares one with its declaration. */
const STATEMENTS: Readonly<Record<string, (node: EsNode) => number>> = {
  ...Object.fromEntries(
    `Break Continue Debugger DoWhile Expression If Labeled Return Switch Throw Try While With`
      .split(' ')
      .map((name) => [`${name}Statement`, one]),
  ),
  ...Object.fromEntries(
    `Function Class TSInterface TSTypeAlias TSEnum TSModule TSImportEquals`
      .split(' ')
      .map((name) => [`${name}Declaration`, one]),
  ),
  TSDeclareFunction: one,
  ForStatement: forHead,
  ForInStatement: forHead,
  ForOfStatement: forHead,
  VariableDeclaration: (node) => childrenOf(node, 'declarations').length,
  SequenceExpression: (node) => childrenOf(node, 'expressions').length - 1,
};

/** Walks a file's tree once. */
export function readDrafts({ program }: Source, map: TextMap): Drafts {
  const origins = readOrigins(program);
  const sink: Sink = { map, origins, functions: [], templates: [], data: [] };
  walk(program, rootFrame(program), (node, frame) => visit(node, frame, sink));
  return sink;
}

function visit(node: EsNode, frame: Frame, sink: Sink): Frame {
  const count = STATEMENTS[node.type];
  if (count !== undefined && frame.owner !== null) frame.owner.ownStatements += count(node);
  const read = READERS[node.type];
  return read === undefined ? frame : read(node, frame, sink);
}

function readFunction(node: EsNode, frame: Frame, sink: Sink): Frame {
  if (node.type !== 'StaticBlock' && childOf(node, 'body') === null) return frame;
  const inside = frameIn(frame, node, { inMarkup: false, inData: false });
  const owner = draftOf(inside, frame, sink);
  frame.owner?.children.push(owner);
  sink.functions.push(owner);
  return { ...inside, owner };
}

function draftOf(frame: Frame, outer: Frame, sink: Sink): FunctionDraft {
  const { node } = frame;
  const lists = { children: [], markup: [], data: [], ownStatements: 0 };
  const start = headOf(node, outer, sink.map);
  const callee = isArgument(node, outer) ? calleeOf(outer.node, sink.origins) : null;
  return { frame, parent: outer.owner, start, end: endOf(node), callee, ...lists };
}

const isArgument = (node: EsNode, { node: call }: Frame): boolean =>
  call.type === 'CallExpression' && childrenOf(call, 'arguments').includes(node);

/** Where a function's head starts: a method's at its first modifier or key, after its decorators. */
function headOf(node: EsNode, { node: holder }: Frame, map: TextMap): number {
  if (!isMethod(holder) || childOf(holder, 'value') !== node) return startOf(node);
  const decorators = childrenOf(holder, 'decorators');
  const last = decorators[decorators.length - 1];
  return last === undefined ? startOf(holder) : nextToken(map, endOf(last), endOf(node));
}

const isMethod = (node: EsNode): boolean =>
  node.type === 'MethodDefinition' ||
  (node.type === 'Property' && (node['method'] === true || node['kind'] !== 'init'));

function readMarkup(node: EsNode, frame: Frame): Frame {
  if (frame.inMarkup) return frame;
  frame.owner?.markup.push({ start: startOf(node), end: endOf(node) });
  return { ...frame, inMarkup: true };
}

function readData(
  isData: (node: EsNode) => boolean,
  [node, frame]: readonly [EsNode, Frame],
  sink: Sink,
): Frame {
  if (frame.inData || frame.inMarkup || !isMultiLine(node, sink.map) || !isData(node)) return frame;
  const spans = frame.owner?.data ?? sink.data;
  spans.push({ start: startOf(node), end: endOf(node) });
  return { ...frame, inData: true };
}

function isMultiLine(node: EsNode, map: TextMap): boolean {
  return (map.starts[lineAt(map, startOf(node)) + 1] ?? Infinity) < endOf(node);
}

function readTemplate(node: EsNode, frame: Frame, { templates }: Sink): Frame {
  templates.push({ start: startOf(node), end: endOf(node) });
  return frame;
}
