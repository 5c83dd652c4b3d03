import { isComputed, textOf, type EsNode } from '../tree/estree.js';
import type { Space } from './scopes.js';

/**
 * As what the name in a node is taken: it is read, written to, meant as a type, read by a type
 * (`typeof x`), a JSX tag, or bound in one of several ways.
 */
export type Mode = 'read' | 'write' | 'type' | 'query' | 'tag' | BindMode;

/** Bound here, bound in the scope around, bound where a `var` belongs, where an `infer` belongs. */
export type BindMode = 'bind' | 'bind-var' | 'bind-type' | 'bind-both' | 'bind-inferred';

/** What is made of a child: nothing, the same as of its parent, or as a mode says. */
export type Treatment = Mode | 'skip' | 'same';

/** How a node's children are taken, by their keys; what is not named is read. */
export type Treatments = Readonly<Record<string, Treatment>>;

/** In which space a mode that binds does so. */
export const SPACES: Readonly<Record<BindMode, Space>> = {
  bind: 'values',
  'bind-var': 'values',
  'bind-type': 'types',
  'bind-both': 'both',
  'bind-inferred': 'types',
};

const NONE: Treatments = {};
const KEYED: Treatments = { key: 'skip' };
const SIGNATURE: Treatments = { params: 'bind' };
const JUMP: Treatments = { label: 'skip' };
const WRAPPER: Treatments = { expression: 'same' };
const EXPORTS_NAMES: Treatments = { local: 'skip', exported: 'skip' };
const BRINGS: Treatments = { imported: 'skip', local: 'bind-both' };

/** Treatments that a node's type alone tells. */
const BY_TYPE: Readonly<Record<string, Treatments>> = {
  FunctionDeclaration: { id: 'skip', params: 'bind' },
  FunctionExpression: { id: 'bind', params: 'bind' },
  ArrowFunctionExpression: SIGNATURE,
  TSDeclareFunction: { id: 'skip', params: 'bind' },
  TSEmptyBodyFunctionExpression: { id: 'bind', params: 'bind' },
  TSFunctionType: SIGNATURE,
  TSConstructorType: SIGNATURE,
  TSCallSignatureDeclaration: SIGNATURE,
  TSConstructSignatureDeclaration: SIGNATURE,
  TSIndexSignature: { parameters: 'bind' },
  ClassDeclaration: { id: 'skip' },
  ClassExpression: { id: 'bind-both' },
  CatchClause: { param: 'bind' },
  VariableDeclarator: { id: 'same' },
  ObjectPattern: { properties: 'same' },
  ArrayPattern: { elements: 'same' },
  RestElement: { argument: 'same' },
  AssignmentPattern: { left: 'same' },
  TSParameterProperty: { parameter: 'same' },
  AssignmentExpression: { left: 'write' },
  UpdateExpression: { argument: 'write' },
  ForInStatement: { left: 'write' },
  ForOfStatement: { left: 'write' },
  TSAsExpression: WRAPPER,
  TSNonNullExpression: WRAPPER,
  TSSatisfiesExpression: WRAPPER,
  TSTypeAssertion: WRAPPER,
  LabeledStatement: JUMP,
  BreakStatement: JUMP,
  ContinueStatement: JUMP,
  MetaProperty: { meta: 'skip', property: 'skip' },
  ImportSpecifier: BRINGS,
  ImportDefaultSpecifier: BRINGS,
  ImportNamespaceSpecifier: BRINGS,
  ImportAttribute: KEYED,
  ExportAllDeclaration: { exported: 'skip' },
  JSXOpeningElement: { name: 'tag' },
  JSXClosingElement: { name: 'skip' },
  JSXMemberExpression: { property: 'skip' },
  JSXNamespacedName: { namespace: 'skip', name: 'skip' },
  JSXAttribute: { name: 'skip' },
  TSInterfaceDeclaration: { id: 'skip' },
  TSTypeAliasDeclaration: { id: 'skip' },
  TSEnumDeclaration: { id: 'skip' },
  TSEnumMember: { id: 'bind' },
  TSModuleDeclaration: { id: 'skip' },
  TSNamespaceExportDeclaration: { id: 'skip' },
  TSImportEqualsDeclaration: { id: 'bind-both', moduleReference: 'query' },
  TSTypeReference: { typeName: 'type' },
  TSInterfaceHeritage: { expression: 'type' },
  TSClassImplements: { expression: 'type' },
  TSTypeQuery: { exprName: 'query' },
  TSTypePredicate: { parameterName: 'query' },
  TSQualifiedName: { left: 'same', right: 'skip' },
  TSImportType: { qualifier: 'skip' },
  TSMappedType: { key: 'bind-type' },
  TSInferType: { typeParameter: 'bind-inferred' },
  TSNamedTupleMember: { label: 'skip' },
};

type Teller = (node: EsNode, mode: Mode) => Treatments;

const byKey: Teller = (node) => (isComputed(node) ? NONE : KEYED);
const ofSignature: Teller = (node) => ({
  params: 'bind',
  key: isComputed(node) ? 'query' : 'skip',
});

/** A name in front of a dot is only read, unless all of it means a type: `implements A.B`. */
const ofMember: Teller = (node, mode) => ({
  object: mode === 'type' ? 'type' : 'read',
  property: isComputed(node) ? 'read' : 'skip',
});

/** What is given on from another file is no name of this one. */
const ofExport: Teller = (node) => ({
  declaration: 'read',
  exported: 'skip',
  specifiers: node['source'] ? 'skip' : kindOf(node),
});

const kindOf = (node: EsNode): Mode => (textOf(node, 'exportKind') === 'type' ? 'type' : 'read');

const ofSpecifier: Teller = (node, mode) => ({
  ...EXPORTS_NAMES,
  local: mode === 'type' ? 'type' : kindOf(node),
});

/** Treatments that hang on more than a node's type. */
const TELLERS: Readonly<Record<string, Teller>> = {
  MemberExpression: ofMember,
  Property: (node) => ({ key: isComputed(node) ? 'read' : 'skip', value: 'same' }),
  MethodDefinition: byKey,
  PropertyDefinition: byKey,
  AccessorProperty: byKey,
  TSAbstractMethodDefinition: byKey,
  TSAbstractPropertyDefinition: byKey,
  TSAbstractAccessorProperty: byKey,
  TSPropertySignature: (node) => ({ key: isComputed(node) ? 'query' : 'skip' }),
  TSMethodSignature: ofSignature,
  VariableDeclaration: (node) => ({
    declarations: textOf(node, 'kind') === 'var' ? 'bind-var' : 'bind',
  }),
  ExportNamedDeclaration: ofExport,
  ExportSpecifier: ofSpecifier,
  TSTypeParameter: (_node, mode) => ({
    name: mode === 'bind-inferred' ? 'bind-inferred' : 'bind-type',
  }),
};

/** How the children of a node are taken that is itself taken in a mode. */
export function treatmentsOf(node: EsNode, mode: Mode): Treatments {
  return BY_TYPE[node.type] ?? TELLERS[node.type]?.(node, mode) ?? NONE;
}

/** What declares its own name in the scope around it. */
export const NAMES_ITSELF: Readonly<Record<string, Space>> = {
  FunctionDeclaration: 'values',
  TSDeclareFunction: 'values',
  ClassDeclaration: 'both',
  TSInterfaceDeclaration: 'types',
  TSTypeAliasDeclaration: 'types',
  TSEnumDeclaration: 'both',
  TSModuleDeclaration: 'both',
};

/** What opens a scope. */
export const OPENS_SCOPE: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'TSDeclareFunction',
  'TSEmptyBodyFunctionExpression',
  'TSFunctionType',
  'TSConstructorType',
  'TSCallSignatureDeclaration',
  'TSConstructSignatureDeclaration',
  'TSMethodSignature',
  'TSIndexSignature',
  'ClassDeclaration',
  'ClassExpression',
  'CatchClause',
  'BlockStatement',
  'StaticBlock',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSEnumDeclaration',
  'TSModuleBlock',
  'TSMappedType',
  'TSConditionalType',
]);
