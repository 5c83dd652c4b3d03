import { firstFrom } from '../text/binary-search.js';
import type { EsNode, Source } from '../tree/estree.js';
import { openFrame, type Frame } from '../tree/frame.js';
import { NAMING_TYPES, pathOf, pathOfFrame } from '../tree/symbols.js';
import { holdUntilLeft, type Leave, type MetNode, type TreeVisitor } from '../tree/walk.js';

/** A class, and the dotted path of names that leads to it. */
export interface ClassNode {
  readonly node: EsNode;
  readonly symbol: string;
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'StaticBlock',
]);

const CLASSES: ReadonlySet<string> = new Set(['ClassDeclaration', 'ClassExpression']);
const TYPES: ReadonlySet<string> = new Set([...NAMING_TYPES, ...FUNCTIONS]);

/** Finds all classes of a module. */
export function findClasses({ text, walk }: Source): readonly ClassNode[] {
  const words = Array.from(text.matchAll(/\bclass\b/g), ({ index }) => index);
  const finding: Finding = { text, words, frames: [], classes: [] };
  // The walk is dear, and most modules hold no class.
  if (words.length > 0) walk(toVisitor(finding));
  return finding.classes;
}

const toVisitor = (finding: Finding): TreeVisitor => ({
  types: TYPES,
  enter: (node, type) => enter(node, type, finding),
});

interface Finding {
  readonly text: string;
  /** Where the word stands that every class has. */
  readonly words: readonly number[];
  /** What gives names around the current node, the innermost last. */
  readonly frames: Frame[];
  readonly classes: ClassNode[];
}

function enter(node: MetNode, type: string, finding: Finding): Leave {
  const frame = openFrame(node, type);
  if (CLASSES.has(type)) finding.classes.push(toClassNode(frame, finding));
  if (FUNCTIONS.has(type)) frame.draft = draftOf(frame, finding);
  return holdUntilLeft(frame, finding.frames);
}

function toClassNode(frame: Frame, { text, frames }: Finding): ClassNode {
  return { node: frame.node.proper(), symbol: pathOfFrame(frame, frames, text) };
}

/** What a function is called matters only to a class inside of it. */
function draftOf(frame: Frame, { text, words, frames }: Finding): Frame['draft'] {
  const { start, end } = frame.node;
  const next = words[firstFrom(words, (offset) => offset >= start)] ?? Infinity;
  return next < end ? { path: pathOf(frame, frames, text) } : null;
}
