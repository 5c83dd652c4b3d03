import type { Callee, Span } from '../../../rules/model.js';
import { calleeOf, readOrigins, type Origins } from '../tree/callees.js';
import { childOf, childrenOf, endOf, startOf, type EsNode, type Source } from '../tree/estree.js';
import { openFrame, type Frame, type FunctionDraft } from '../tree/frame.js';
import { COMPUTING_TYPES, computes, isPlainTemplate } from './pure-data.js';
import {
  isWithin,
  keepData,
  openLiteral,
  spoilAround,
  type Literal,
  type Literals,
} from './data-literals.js';
import { NAMING_TYPES, pathOf } from '../tree/symbols.js';
import { lineAt, nextToken, type TextMap } from '../text/text-map.js';
import type { Leave, MetNode, TreeVisitor } from '../tree/walk.js';

/** What one walk over the tree collects. */
export interface Drafts {
  readonly functions: readonly FunctionDraft[];
  /** The text parts of template literals. */
  readonly templates: readonly Span[];
  /** Pure-data literals outside of all functions. */
  readonly data: readonly Span[];
}

/** Where a walk is, and what it has found so far. */
interface Reading {
  readonly map: TextMap;
  readonly program: EsNode;
  readonly frames: Frame[];
  /** The functions around the current node, the innermost last. */
  readonly owners: FunctionDraft[];
  readonly functions: FunctionDraft[];
  readonly templates: Span[];
  readonly data: Span[];
  readonly literals: Literals;
  /** Done when a frame is left. */
  readonly leave: () => void;
  origins: Origins | null;
}

type Reader = (node: MetNode, type: string, reading: Reading) => Leave;

const pushFrame: Reader = (node, type, { frames, leave }) => {
  frames.push(openFrame(node, type));
  return leave;
};

/** From node type to what is read of it. */
const READERS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(NAMING_TYPES.map((type) => [type, pushFrame])),
  FunctionDeclaration: readFunction,
  FunctionExpression: readFunction,
  ArrowFunctionExpression: readFunction,
  StaticBlock: readFunction,
  JSXElement: readMarkup,
  JSXFragment: readMarkup,
  ArrayExpression: (node, _type, reading) => readData(() => true, node, reading),
  ObjectExpression: (node, _type, reading) => readData(() => true, node, reading),
  TemplateLiteral: (node, _type, reading) => readData(isPlainTemplate, node, reading),
  TemplateElement: readTemplate,
};

type Weigh = (node: MetNode) => number;

const one: Weigh = () => 1;

const forHead: Weigh = (node) => {
  const loop = node.proper();
  const head = childOf(loop, 'init') ?? childOf(loop, 'left');
  return head?.type === 'VariableDeclaration' ? 0 : 1;
};

/** From node type to how many statements it counts; a `for` shares one with its declaration. */
const STATEMENTS: Readonly<Record<string, Weigh>> = {
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
  VariableDeclarator: one,
  SequenceExpression: (node) => childrenOf(node.proper(), 'expressions').length - 1,
};

const TYPES: ReadonlySet<string> = new Set([
  ...Object.keys(READERS),
  ...Object.keys(STATEMENTS),
  ...COMPUTING_TYPES,
]);

/** Walks a file's tree once. */
export function readDrafts({ program, walk }: Source, map: TextMap): Drafts {
  const reading = startReading(program, map);
  walk(visitorOf(reading));
  keepData(reading.literals);
  return reading;
}

function startReading(program: EsNode, map: TextMap): Reading {
  const [frames, owners]: [Frame[], FunctionDraft[]] = [[], []];
  const lists = { frames, owners, functions: [], templates: [], data: [] };
  const literals = { all: [], open: [] };
  const leave = (): void => leaveFrame(frames, owners);
  return { map, program, origins: null, literals, leave, ...lists };
}

const visitorOf = (reading: Reading): TreeVisitor => ({
  types: TYPES,
  enter: (node, type) => ENTER[type]!(node, type, reading),
});

/** What is done when a node is entered: one function a type, since a walk meets so many. */
const ENTER: Readonly<Record<string, Reader>> = Object.fromEntries(
  [...TYPES].map((type) => [type, readerOf(type)]),
);

function readerOf(type: string): Reader {
  const [weigh, read] = [STATEMENTS[type], READERS[type] ?? readNothing];
  const counting = weigh === undefined ? read : countingReader(weigh, read);
  return COMPUTING_TYPES.has(type) ? spoilingReader(counting) : counting;
}

function spoilingReader(read: Reader): Reader {
  return (node, type, reading) => {
    if (mayBeData(reading) && computes(node.proper())) spoilAround(node, reading.literals);
    return read(node, type, reading);
  };
}

function countingReader(weigh: Weigh, read: Reader): Reader {
  return (node, type, reading) => {
    const owner = reading.owners.at(-1);
    if (owner !== undefined) owner.ownStatements += weigh(node);
    return read(node, type, reading);
  };
}

const mayBeData = ({ literals }: Reading): boolean => literals.open.length > 0;

/** Most statements only count. */
function readNothing(): null {
  return null;
}

function leaveFrame(frames: Frame[], owners: FunctionDraft[]): void {
  if (frames.pop()?.draft) owners.pop();
}

function readFunction(node: MetNode, type: string, reading: Reading): Leave {
  const frame = openFrame(node, type);
  frame.draft = addDraft(draftOf(frame, reading), reading);
  reading.frames.push(frame);
  return reading.leave;
}

function addDraft(draft: FunctionDraft, { functions, owners }: Reading): FunctionDraft {
  draft.parent?.children.push(draft);
  functions.push(draft);
  owners.push(draft);
  return draft;
}

function draftOf(frame: Frame, reading: Reading): FunctionDraft {
  const { map, frames, owners } = reading;
  const path = pathOf(frame, frames, map.text);
  const callee = calleeAround(frame.node, reading);
  const start = headOf(frame, frames.at(-1), map);
  const inside = { children: [], markup: [], data: [], ownStatements: 0 };
  return { path, callee, start, end: frame.node.end, parent: owners.at(-1) ?? null, ...inside };
}

/** Who is called with a function as its very argument. */
function calleeAround(node: Span, reading: Reading): Callee | null {
  const frame = reading.frames.at(-1);
  if (frame?.type !== 'CallExpression' || !mayHoldTests(frame.node, reading)) return null;
  const call = frame.node.proper();
  if (!isArgument(node, call)) return null;
  reading.origins ??= readOrigins(reading.program);
  return calleeOf(call, reading.origins);
}

/**
 * A glance at the text spares the look at most calls. What a test runner offers is called by its
 * name, with or without a word behind it: `name(`, `runner.name(`, `name.only.each<Row>(`.
 */
const PLAIN_CALL =
  /[\w$]+(?:\s*\.\s*(?:describe|suite|context|each|for|only|skip|concurrent)\b)*\s*[(`<?/]/y;

function mayHoldTests({ start }: Span, { map }: Reading): boolean {
  PLAIN_CALL.lastIndex = start;
  return PLAIN_CALL.test(map.text);
}

const isArgument = ({ start }: Span, call: EsNode): boolean =>
  childrenOf(call, 'arguments').some((argument) => startOf(argument) === start);

/** Where a function's head starts: a method's at its first modifier or key, after its decorators. */
function headOf({ node, type }: Frame, holder: Frame | undefined, map: TextMap): number {
  if (holder === undefined || !isMethodValue(node, type, [holder, map])) return node.start;
  const { start } = holder.node;
  if (map.text[start] !== '@') return start;
  const last = childrenOf(holder.node.proper(), 'decorators').at(-1);
  return last === undefined ? start : nextToken(map, endOf(last), node.end);
}

const METHODS: ReadonlySet<string> = new Set(['MethodDefinition', 'Property']);

/** A method's function begins where a written one has its keyword: at its parameters. */
function isMethodValue(
  { start, end }: Span,
  type: string,
  [holder, { text }]: readonly [Frame, TextMap],
): boolean {
  const isInPlace = METHODS.has(holder.type) && end === holder.node.end;
  return isInPlace && type === 'FunctionExpression' && /[(<]/.test(text.charAt(start));
}

function readMarkup({ start, end }: MetNode, _type: string, { owners }: Reading): null {
  const spans = owners.at(-1)?.markup;
  if (spans !== undefined && !isWithin({ start, end }, spans)) spans.push({ start, end });
  return null;
}

function readData(isData: Literal['isData'], node: MetNode, reading: Reading): null {
  const owner = reading.owners.at(-1);
  if (!isMultiLine(node, reading.map) || isWithin(node, owner?.markup ?? [])) return null;
  const spans = owner?.data ?? reading.data;
  openLiteral({ node, isData, spans, isSpoiled: false }, reading.literals);
  return null;
}

function isMultiLine({ start, end }: Span, map: TextMap): boolean {
  return (map.starts[lineAt(map, start) + 1] ?? Infinity) < end;
}

function readTemplate({ start, end }: MetNode, _type: string, { map, templates }: Reading): null {
  if (isMultiLine({ start, end }, map)) templates.push({ start, end });
  return null;
}
