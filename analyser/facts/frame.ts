import type { Callee, Span } from '../../rules/model.js';
import type { EsNode } from './estree.js';

/** A function as the walk finds it; its lengths are measured afterwards. */
export interface FunctionDraft extends Span {
  readonly frame: Frame;
  readonly parent: FunctionDraft | null;
  readonly children: FunctionDraft[];
  readonly markup: Span[];
  readonly data: Span[];
  readonly callee: Callee | null;
  ownStatements: number;
}

/** Where a node stands: the chain of what may name a function, and the function around it. */
export interface Frame {
  readonly parent: Frame | null;
  readonly node: EsNode;
  readonly owner: FunctionDraft | null;
  /** Inside a JSX element of the same function. */
  readonly inMarkup: boolean;
  /** Inside a literal that was recorded as pure data. */
  readonly inData: boolean;
  /** The dotted path of names, once somebody asked for it. */
  path: string | null;
}

/** The frame of a node inside another frame, with what the node changes. */
export function frameIn(parent: Frame, node: EsNode, change: Partial<Frame> = {}): Frame {
  const { owner, inMarkup, inData } = parent;
  return { parent, node, owner, inMarkup, inData, path: null, ...change };
}

/** The frame that a file's walk starts in. */
export function rootFrame(program: EsNode): Frame {
  return { parent: null, node: program, owner: null, inMarkup: false, inData: false, path: null };
}
