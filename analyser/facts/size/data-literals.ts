import type { Span } from '../../../rules/model.js';
import type { EsNode } from '../tree/estree.js';
import type { MetNode } from '../tree/walk.js';

/** A literal that may turn out to be pure data. */
export interface Literal {
  readonly node: MetNode;
  /** Whether it is, where nothing that computes lies in it. */
  readonly isData: (node: EsNode) => boolean;
  /** Where it is kept if it is. */
  readonly spans: Span[];
  /** Something was met in it that computes. */
  isSpoiled: boolean;
}

/** The literals that a walk has met. */
export interface Literals {
  readonly all: Literal[];
  /** Those that the place which the walk has come to may lie in. */
  open: Literal[];
}

/** Notes a literal that may be pure data. */
export function openLiteral(literal: Literal, { all, open }: Literals): void {
  all.push(literal);
  open.push(literal);
}

/**
 * Notes that a node is no data, and so that no literal is which it lies in. What a walk has met before
 * either holds the node, or is done with.
 */
export function spoilAround({ start }: Span, literals: Literals): void {
  for (const literal of literals.open) literal.isSpoiled ||= holds(literal.node, start);
  literals.open = [];
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

/** Keeps the literals that are pure data, when a walk is over. */
export function keepData({ all }: Literals): void {
  for (const literal of all) if (!literal.isSpoiled) keepIfData(literal);
}

function keepIfData({ node, isData, spans }: Literal): void {
  const { start, end } = node;
  if (!isWithin(node, spans) && isData(node.proper())) spans.push({ start, end });
}

/** Inner elements and literals come after outer ones, so that the last span tells. */
export function isWithin({ start, end }: Span, spans: readonly Span[]): boolean {
  const last = spans.at(-1);
  return last !== undefined && start >= last.start && end <= last.end;
}
