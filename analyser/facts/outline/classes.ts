import type { Span } from '../../../rules/model.js';
import type { ClassFact } from '../../../rules/outline-model.js';
import { findClasses, type ClassNode } from './class-nodes.js';
import { codeBetween } from '../text/code-lines.js';
import {
  childOf,
  childrenOf,
  endOf,
  spanOf,
  startOf,
  type EsNode,
  type Source,
} from '../tree/estree.js';
import { decoratorsOf, findMembers } from './members.js';
import { linesOf, type SourceLines } from '../text/source-lines.js';
import { lineAt, placeOf } from '../text/text-map.js';

/**
 * Reads the classes of a module, with what their members reach of one another. The source's tree
 * has to be a plain ESTree.
 */
export function readClasses(source: Source): readonly ClassFact[] {
  const classes = findClasses(source);
  if (classes.length === 0) return [];
  const text = linesOf(source);
  return classes.map((it) => toFact(it, text)).sort((a, b) => a.start - b.start);
}

function toFact({ node, symbol }: ClassNode, text: SourceLines): ClassFact {
  const found = findMembers(node, text.map.text);
  const members = found.map((it) => ({ ...it, ...measure(it, text) }));
  const interfaces = childrenOf(node, 'implements').map((it) => nameOf(it, text));
  const said = { symbol, members, implements: interfaces, decorators: decoratorsOf(node) };
  const hasHeritage = childOf(node, 'superClass') !== null;
  return { ...placeOf(text.map, spanOf(node)), ...spanOf(node), ...said, hasHeritage };
}

function measure(span: Span, { map, code }: SourceLines) {
  const lines = codeBetween(code, lineAt(map, span.start), lineAt(map, span.end - 1));
  return { ...placeOf(map, span), lines };
}

function nameOf(implemented: EsNode, { map }: SourceLines): string {
  const expression = childOf(implemented, 'expression') ?? implemented;
  return map.text.slice(startOf(expression), endOf(expression));
}
