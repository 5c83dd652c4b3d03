import { childOf, childrenOf, typeOf, type EsNode } from './estree.js';

/** The text that a string, or a template without holes, stands for; null for all else. */
export function stringOf(node: EsNode): string | null {
  const value = node['value'];
  if (typeOf(node) === 'Literal') return typeof value === 'string' ? value : null;
  const isPlain = node.type === 'TemplateLiteral' && childrenOf(node, 'expressions').length === 0;
  return isPlain ? cookedText(childrenOf(node, 'quasis')[0] ?? null) : null;
}

function cookedText(quasi: EsNode | null): string {
  const value = quasi?.['value'];
  return typeof value === 'object' && value !== null && 'cooked' in value
    ? String(value.cooked)
    : '';
}

/** The module that is named by a string or by `import('module')`; null for all else. */
export function moduleNameOf(node: EsNode): string | null {
  const source = node.type === 'ImportExpression' ? childOf(node, 'source') : node;
  return source === null ? null : stringOf(source);
}
