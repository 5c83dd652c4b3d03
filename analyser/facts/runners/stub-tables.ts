import { childOf, childrenOf, textOf, type EsNode } from '../tree/estree.js';

/** Tools that load one module and replace others, which a table names. */
const LOADERS = /^(?:proxyquire|esmock)$/;

/** The modules that tables of stubs name; null for a tool that knows no tables. */
export function stubbedModules(
  [tool = '']: readonly string[],
  tables: readonly EsNode[],
): readonly (string | null)[] | null {
  if (!LOADERS.test(tool)) return null;
  return tables.flatMap((table) => (isTable(table) ? keysOf(table) : [null]));
}

const isTable = ({ type }: EsNode): boolean => type === 'ObjectExpression';

function keysOf(table: EsNode): string[] {
  const keys = childrenOf(table, 'properties').map((property) => childOf(property, 'key'));
  return keys.map((key) => textOf(key, 'value') || textOf(key, 'name')).filter((key) => key !== '');
}
