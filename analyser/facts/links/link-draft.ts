import type { Link } from '../../../rules/link-model.js';
import { textOf, type EsNode } from '../tree/estree.js';

/** A link as the tree gives it: not yet placed in lines. */
export interface LinkDraft extends Pick<Link, 'specifier' | 'kind' | 'typeOnly' | 'names'> {
  /** The node of the specifier. */
  readonly source: EsNode;
}

/** A name on either side of a link, which may be written as a string. */
export function nameOf(node: EsNode | null): string {
  return textOf(node, 'name') || textOf(node, 'value');
}
