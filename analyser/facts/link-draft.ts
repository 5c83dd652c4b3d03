import type { Link } from '../../rules/link-model.js';
import { childrenOf, textOf, typeOf, type EsNode } from './estree.js';

/** A link as the tree gives it: not yet placed in lines. */
export interface LinkDraft extends Pick<Link, 'specifier' | 'kind' | 'typeOnly' | 'names'> {
  /** The node of the specifier. */
  readonly source: EsNode;
}

/** The text that a string literal or a template without `${}` stands for; null for anything else. */
export function literalOf(node: EsNode): string | null {
  const type = typeOf(node);
  if (type === 'TemplateLiteral') return plainTemplate(node);
  return type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

function plainTemplate(node: EsNode): string | null {
  const [quasi, ...more] = childrenOf(node, 'quasis');
  if (quasi === undefined || more.length > 0) return null;
  // An ESTree keeps both spellings of a template's text in a plain object.
  const { cooked } = quasi['value'] as { readonly cooked: string | null };
  return cooked;
}

/** A name on either side of a link, which may be written as a string. */
export function nameOf(node: EsNode | null): string {
  return textOf(node, 'name') || textOf(node, 'value');
}
