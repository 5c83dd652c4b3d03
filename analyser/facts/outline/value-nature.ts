import { childOf, childrenOf, textOf, type EsNode } from '../tree/estree.js';
import { childrenIn } from '../tree/walk.js';

const FUNCTIONS: ReadonlySet<string> = new Set(['FunctionExpression', 'ArrowFunctionExpression']);

const RUNS: ReadonlySet<string> = new Set([
  ...FUNCTIONS,
  'CallExpression',
  'NewExpression',
  'ClassExpression',
  'TaggedTemplateExpression',
  'ImportExpression',
  'AwaitExpression',
  'AssignmentExpression',
  'UpdateExpression',
  'JSXElement',
  'JSXFragment',
]);

/** Whether a value is told by its text alone: it holds no call and no function. */
export function isConstantValue(value: EsNode): boolean {
  const parts = [value];
  // What is pushed on the way is met as well.
  for (const part of parts) {
    if (RUNS.has(part.type)) return false;
    parts.push(...childrenIn(part));
  }
  return true;
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
]);

/** Whether a value is a function, or what a call makes of one. */
export function isCallableValue(value: EsNode): boolean {
  const inner = unwrap(value);
  return FUNCTIONS.has(inner.type) || childrenOf(inner, 'arguments').some(isFunction);
}

const isFunction = (node: EsNode): boolean => FUNCTIONS.has(unwrap(node).type);

/** A value without what only says its type. */
function unwrap(value: EsNode): EsNode {
  let inner = value;
  while (WRAPPERS.has(inner.type)) inner = childOf(inner, 'expression') ?? EMPTY;
  return inner;
}

const EMPTY: EsNode = { type: '' };

/** What a declaration gives its names: initial values, an enum's figures, an exported expression. */
export function valuesOf(declaration: EsNode): readonly EsNode[] {
  if (declaration.type !== 'VariableDeclaration') return [declaration];
  return childrenOf(declaration, 'declarations').map((it) => childOf(it, 'init') ?? EMPTY);
}

/** Whether what a declaration declares may be given another value later. */
export function isVariable(declaration: EsNode): boolean {
  return declaration.type === 'VariableDeclaration' && textOf(declaration, 'kind') !== 'const';
}
