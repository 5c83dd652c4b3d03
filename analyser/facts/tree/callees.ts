import type { Callee } from '../../../rules/model.js';
import { childOf, childrenOf, declarationOf, textOf, typeOf, type EsNode } from './estree.js';

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
  const origins = new Map<string, Origin>();
  for (const statement of childrenOf(program, 'body')) addOrigins(statement, origins);
  return origins;
}

type Found = Map<string, Origin>;

function addOrigins(statement: EsNode, origins: Found): void {
  if (statement.type === 'ImportDeclaration') return addImports(statement, origins);
  const declaration = declarationOf(statement);
  addDeclared(declaration, origins);
  if (declaration.type !== 'VariableDeclaration') return;
  for (const part of childrenOf(declaration, 'declarations')) addDeclared(part, origins);
}

function addDeclared(declaration: EsNode, origins: Found): void {
  const id = childOf(declaration, 'id');
  if (id === null) return;
  for (const [name, key] of boundNames(id, '*')) {
    origins.set(name, new Declared(declaration, name, key));
  }
}

/** A declaration, which is looked into when it is asked: most names never are. */
class Declared implements Origin {
  constructor(
    private readonly declaration: EsNode,
    private readonly name: string,
    private readonly key: string,
  ) {}

  /** `require` and `await import()` bring the names of a package. */
  get from(): string {
    return packageOf(childOf(this.declaration, 'init'));
  }

  get imported(): string {
    return this.from === 'local' ? this.name : this.key;
  }
}

function packageOf(value: EsNode | null): string {
  const call = value?.type === 'AwaitExpression' ? childOf(value, 'argument') : value;
  if (call === null) return 'local';
  const isRequire = textOf(childOf(call, 'callee'), 'name') === 'require';
  const source = isRequire ? childrenOf(call, 'arguments')[0] : childOf(call, 'source');
  return textOf(source ?? null, 'value') || 'local';
}

const LISTS = ['properties', 'elements'];
const HOLDERS = ['value', 'left', 'argument', 'rest'];

/** The names in a pattern, each with what it is called on the other side. */
function boundNames(pattern: EsNode, imported: string): readonly (readonly [string, string])[] {
  const name = textOf(pattern, 'name');
  if (name !== '') return [[name, imported]];
  const key = textOf(childOf(pattern, 'key'), 'name') || imported;
  const lists = LISTS.flatMap((list) => childrenOf(pattern, list));
  const single = HOLDERS.flatMap((holder) => childOf(pattern, holder) ?? []);
  return [...lists, ...single].flatMap((part) => boundNames(part, key));
}

function addImports(statement: EsNode, origins: Found): void {
  const from = textOf(childOf(statement, 'source'), 'value');
  for (const specifier of childrenOf(statement, 'specifiers')) {
    const name = textOf(childOf(specifier, 'local'), 'name');
    origins.set(name, { from, imported: importedName(specifier) });
  }
}

function importedName(specifier: EsNode): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  const imported = childOf(specifier, 'imported');
  return textOf(imported, 'name') || textOf(imported, 'value') || 'default';
}

/** Who is called, if the callee is a plain name with nothing but the test runners' modifiers. */
export function calleeOf(call: EsNode, origins: Origins): Callee | null {
  const [root = '', ...rest] = chainOf(childOf(call, 'callee'));
  const { from, imported } = origins.get(root) ?? { from: 'global', imported: root };
  const [name = '', ...modifiers] = imported === '*' ? rest : [imported, ...rest];
  const isPlain = modifiers.every((word) => MODIFIERS.has(word));
  return name !== '' && isPlain ? { name, from } : null;
}

const HEAD: Readonly<Record<string, string>> = {
  MemberExpression: 'object',
  CallExpression: 'callee',
  TaggedTemplateExpression: 'tag',
};

/** No test runner is called by more, and some chains have thousands. */
const MOST_LINKS = 16;

/** The names that a callee is made of: `describe`, `each` of `describe.each(rows)`. */
export function chainOf(callee: EsNode | null, most = MOST_LINKS): readonly string[] {
  if (callee === null || most === 0) return [];
  if (typeOf(callee) === 'Identifier') return [textOf(callee, 'name')];
  const names = chainOf(childOf(callee, HEAD[typeOf(callee)] ?? ''), most - 1);
  const isNamed = names.length > 0 && typeOf(callee) === 'MemberExpression';
  return isNamed ? [...names, textOf(childOf(callee, 'property'), 'name')] : names;
}
