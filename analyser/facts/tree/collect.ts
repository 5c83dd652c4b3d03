import type { Span } from '../../../rules/model.js';
import type { Source } from './estree.js';
import { onEntry, type MetNode } from './walk.js';

/** What is read of a node that a walk meets; an outer node is met before those inside it. */
export type ReadNode<T> = (node: MetNode, type: string) => readonly T[];

/** Walks a tree and collects what is read of the nodes of some types, in no certain order. */
export function collect<T>(source: Source, types: ReadonlySet<string>, read: ReadNode<T>): T[] {
  const found: T[] = [];
  source.walk({ types, enter: onEntry((node, type) => found.push(...read(node, type))) });
  return found;
}

/** Sorts by where things begin; of two that begin together the longer one comes first. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
