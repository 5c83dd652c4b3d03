/** A stretch of a module in which names can be bound. */
export interface Scope {
  readonly outer: Scope | null;
  /** A `var` goes up to here. */
  readonly holdsVars: boolean;
  /** An `infer` goes up to here. */
  readonly holdsInferred: boolean;
  readonly values: Set<string>;
  readonly types: Set<string>;
}

/** In which of the two spaces of TypeScript a declaration binds its name. */
export type Space = 'values' | 'types' | 'both';

const VARS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'StaticBlock',
  'TSModuleBlock',
]);

/** Opens the scope of a node inside of another one; a module's own has none around it. */
export function openScope(type: string, outer: Scope | null): Scope {
  const holdsVars = outer === null || VARS.has(type);
  const holdsInferred = type === 'TSConditionalType';
  return { outer, holdsVars, holdsInferred, values: new Set(), types: new Set() };
}

/** Binds a name in a scope. */
export function bind(scope: Scope, name: string, space: Space): void {
  if (space !== 'types') scope.values.add(name);
  if (space !== 'values') scope.types.add(name);
}

/** The scope that a `var` is bound in. */
export function scopeOfVars(scope: Scope): Scope {
  let found = scope;
  while (!found.holdsVars && found.outer !== null) found = found.outer;
  return found;
}

/** The scope that an `infer` is bound in: the nearest condition's, however deep it stands in it. */
export function scopeOfInferred(scope: Scope): Scope {
  let found: Scope | null = scope;
  while (found !== null && !found.holdsInferred) found = found.outer;
  return found ?? scope;
}

/** Whether a name means what the module's top level binds, seen from a scope. */
export function meansTopLevel(scope: Scope, name: string, space: 'values' | 'types'): boolean {
  let found: Scope | null = scope;
  while (found !== null && !found[space].has(name)) found = found.outer;
  return found !== null && found.outer === null;
}
