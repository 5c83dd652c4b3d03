import { isNode, startOf, textOf, typeOf, type EsNode } from './estree.js';

/** What leads from a pattern to the names that it binds; defaults, keys and types do not. */
const PARTS = 'properties value elements left argument parameter items pattern rest'.split(' ');

/** The names that are bound by what stands under a key, in the order of the text. */
export function boundNamesOf(node: EsNode, key: string): string[] {
  const parts = partsOf(node, key);
  // The list grows while it is gone through: patterns may nest deeply.
  for (const part of parts) parts.push(...PARTS.flatMap((inner) => partsOf(part, inner)));
  const names = parts.filter((part) => typeOf(part) === 'Identifier');
  return names.sort(byStart).map((name) => textOf(name, 'name'));
}

const byStart = (a: EsNode, b: EsNode): number => startOf(a) - startOf(b);

function partsOf(node: EsNode, key: string): EsNode[] {
  const value = node[key];
  return (isList(value) ? [...value] : [value]).map(unwrap).filter(isNode);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** oxc's own tree wraps parameters in something that has no type. */
function unwrap(value: unknown): unknown {
  const isWrapped = typeof value === 'object' && value !== null && 'pattern' in value;
  return isWrapped && !isNode(value) ? value.pattern : value;
}
