import type { Callee } from '../../rules/model.js';
import { childOf, childrenOf, textOf, type EsNode } from './estree.js';

/** Where the module-level names of a file come from: a package, or `local`. */
export type Origins = ReadonlyMap<string, Origin>;

interface Origin {
  readonly from: string;
  /** The name on the other side; `*` for a namespace. */
  readonly imported: string;
}

const MODIFIERS: ReadonlySet<string> = new Set(['each', 'for', 'only', 'skip', 'concurrent']);

/** Reads the imports and the declarations of a module's top level. */
export function readOrigins(program: EsNode): Origins {
  return new Map(childrenOf(program, 'body').flatMap(originsOf));
}

function originsOf(statement: EsNode): readonly (readonly [string, Origin])[] {
  if (statement.type === 'ImportDeclaration') return importsOf(statement);
  const declaration = childOf(statement, 'declaration') ?? statement;
  return [declaration, ...childrenOf(declaration, 'declarations')]
    .map((node) => textOf(childOf(node, 'id'), 'name'))
    .map((name) => [name, { from: 'local', imported: name }] as const);
}

function importsOf(statement: EsNode): readonly (readonly [string, Origin])[] {
  const from = textOf(childOf(statement, 'source'), 'value');
  return childrenOf(statement, 'specifiers').map((specifier) => [
    textOf(childOf(specifier, 'local'), 'name'),
    { from, imported: importedName(specifier) },
  ]);
}

function importedName(specifier: EsNode): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  const imported = childOf(specifier, 'imported');
  return textOf(imported, 'name') || textOf(imported, 'value') || 'default';
}

/** Who is called, if the callee is a plain name with nothing but the test runners' modifiers. */
export function calleeOf(call: EsNode, origins: Origins): Callee | null {
  const [root, ...rest] = chainOf(childOf(call, 'callee'));
  if (root === undefined) return null;
  const { from, imported } = origins.get(root) ?? { from: 'global', imported: root };
  const [name, ...modifiers] = imported === '*' ? rest : [imported, ...rest];
  return name !== undefined && modifiers.every((word) => MODIFIERS.has(word))
    ? { name, from }
    : null;
}

const HEAD: Readonly<Record<string, string>> = {
  MemberExpression: 'object',
  CallExpression: 'callee',
  TaggedTemplateExpression: 'tag',
};

function chainOf(callee: EsNode | null): readonly string[] {
  const names: string[] = [];
  let node = callee;
  for (; node !== null && node.type in HEAD; node = childOf(node, HEAD[node.type]!)) {
    if (node.type === 'MemberExpression') names.unshift(textOf(childOf(node, 'property'), 'name'));
  }
  return node?.type === 'Identifier' ? [textOf(node, 'name'), ...names] : [];
}
