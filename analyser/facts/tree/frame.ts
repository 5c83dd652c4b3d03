import type { Callee, Span } from '../../../rules/model.js';
import type { MetNode } from './walk.js';

/** A function as the walk finds it; its lengths are measured afterwards. */
export interface FunctionDraft extends Span {
  /** The dotted path of names, not yet numbered. */
  readonly path: string;
  readonly parent: FunctionDraft | null;
  readonly children: FunctionDraft[];
  readonly markup: Span[];
  readonly data: Span[];
  readonly callee: Callee | null;
  ownStatements: number;
}

/** A node around the one that is being read: a function, or something that gives names. */
export interface Frame {
  readonly node: MetNode;
  /** As an ESTree names it. */
  readonly type: string;
  /** What is known of it, if the frame is a function's. */
  draft: Pick<FunctionDraft, 'path'> | null;
  /** The frame that gives it names, if any does; undefined until somebody has asked. */
  holder: Frame | null | undefined;
  /** The dotted path of names that leads to what is inside it, once somebody has asked. */
  path: string | null;
  /** How it names what is inside it, once somebody has asked. */
  name: string | null;
  /** Of a call: where its callee ends, once somebody has asked. */
  calleeEnd: number | null;
}

/** The frame of a node that is just entered. */
export function openFrame(node: MetNode, type: string): Frame {
  return { node, type, draft: null, holder: undefined, path: null, name: null, calleeEnd: null };
}
