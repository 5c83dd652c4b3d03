import { childOf, childrenOf, textOf, type EsNode } from '../tree/estree.js';
import { defaultOf } from './top-level.js';

/** A name of the module, and the one that it is exported by. */
type Export = readonly [local: string, exported: string];

/** The names that declared ones are exported by apart from their declarations, by declared name. */
export function readExportedNames(program: EsNode): ReadonlyMap<string, readonly string[]> {
  const byLocal = new Map<string, string[]>();
  for (const [local, exported] of childrenOf(program, 'body').flatMap(exportsOf)) {
    if (byLocal.get(local)?.push(exported) === undefined) byLocal.set(local, [exported]);
  }
  return byLocal;
}

function exportsOf(statement: EsNode): readonly Export[] {
  const alias = defaultOf(statement);
  if (alias?.type === 'Identifier') return [[textOf(alias, 'name'), 'default']];
  const isList = statement.type === 'ExportNamedDeclaration' && !statement['source'];
  return isList ? childrenOf(statement, 'specifiers').map(toExport) : [];
}

const toExport = (specifier: EsNode): Export => [
  nameOf(childOf(specifier, 'local')),
  nameOf(childOf(specifier, 'exported')),
];

/** What is exported may be called by a literal. */
const nameOf = (node: EsNode | null): string => textOf(node, 'name') || textOf(node, 'value');
