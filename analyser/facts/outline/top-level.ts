import type { DeclarationKind } from '../../../rules/outline-model.js';
import { childOf, childrenOf, textOf, type EsNode } from '../tree/estree.js';
import { boundNamesOf } from '../tree/bound-names.js';

/** A statement of a module's top level that is neither an import nor a mere list of exports. */
export interface TopLevel {
  readonly statement: EsNode;
  /** What it exports, or the statement itself. */
  readonly inner: EsNode;
  readonly kind: DeclarationKind;
  readonly names: readonly string[];
  readonly isExported: boolean;
  readonly isDefault: boolean;
}

/** Reads what stands at a module's top level. */
export function readTopLevel(program: EsNode): readonly TopLevel[] {
  return childrenOf(program, 'body').flatMap(toTopLevel);
}

const IMPORTS: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'TSImportEqualsDeclaration',
  'ExportAllDeclaration',
  'TSNamespaceExportDeclaration',
]);

const DEFAULTS: ReadonlySet<string> = new Set(['ExportDefaultDeclaration', 'TSExportAssignment']);

function toTopLevel(statement: EsNode): TopLevel[] {
  const inner = innerOf(statement);
  if (inner === null || IMPORTS.has(inner.type) || isDirective(inner)) return [];
  const isDefault = DEFAULTS.has(statement.type);
  const isExported = isDefault || statement.type === 'ExportNamedDeclaration';
  const kind = kindOf(inner, isDefault);
  return [{ statement, inner, kind, names: namesOf(inner), isExported, isDefault }];
}

/** A list of exports, or a name that is exported by default, declares nothing. */
function innerOf(statement: EsNode): EsNode | null {
  if (statement.type === 'ExportNamedDeclaration') return childOf(statement, 'declaration');
  const inner = defaultOf(statement);
  return inner?.type === 'Identifier' ? null : (inner ?? statement);
}

/** What is exported by default, or as the whole module. */
export function defaultOf(statement: EsNode): EsNode | null {
  if (!DEFAULTS.has(statement.type)) return null;
  return childOf(statement, 'declaration') ?? childOf(statement, 'expression');
}

const isDirective = (statement: EsNode): boolean => typeof statement['directive'] === 'string';

const KINDS: Readonly<Record<string, DeclarationKind>> = {
  FunctionDeclaration: 'function',
  TSDeclareFunction: 'function',
  ClassDeclaration: 'class',
  VariableDeclaration: 'variable',
  TSEnumDeclaration: 'enum',
  TSModuleDeclaration: 'namespace',
  TSInterfaceDeclaration: 'type',
  TSTypeAliasDeclaration: 'type',
};

function kindOf(inner: EsNode, isDefault: boolean): DeclarationKind {
  if (isModule(inner) && holdsTypesOnly(inner)) return 'type';
  return KINDS[inner.type] ?? (isDefault ? 'variable' : 'statement');
}

/** Whether nothing of a namespace is left when types are erased. */
function holdsTypesOnly(namespace: EsNode): boolean {
  const parts = [namespace];
  // What is pushed on the way is met as well.
  for (const part of parts) if (isModule(part) && !isDeclared(part)) parts.push(...bodyOf(part));
  return parts.every((it) => isDeclared(it) || isModule(it) || KINDS[it.type] === 'type');
}

const isModule = ({ type }: EsNode): boolean => type === 'TSModuleDeclaration';

const isDeclared = (node: EsNode): boolean => node['declare'] === true;

function bodyOf(namespace: EsNode): readonly EsNode[] {
  const body = childOf(namespace, 'body');
  if (body === null) return [];
  const statements = body.type === 'TSModuleBlock' ? childrenOf(body, 'body') : [body];
  return statements.map((it) => childOf(it, 'declaration') ?? it);
}

function namesOf(inner: EsNode): readonly string[] {
  if (inner.type === 'VariableDeclaration') return childrenOf(inner, 'declarations').flatMap(bound);
  const isNamed = KINDS[inner.type] !== undefined && inner['kind'] !== 'global';
  const name = isNamed ? textOf(rootOf(childOf(inner, 'id')), 'name') : '';
  return name === '' ? [] : [name];
}

const bound = (declarator: EsNode): string[] => boundNamesOf(declarator, 'id');

/** `namespace A.B` declares `A`. */
export function rootOf(id: EsNode | null): EsNode | null {
  let root = id;
  while (root?.type === 'TSQualifiedName') root = childOf(root, 'left');
  return root;
}
