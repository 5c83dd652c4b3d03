import { childOf, childrenOf, textOf, type EsNode } from '../tree/estree.js';
import { chainOf, type Origins } from '../tree/callees.js';
import { CALLED_FIRST, kindOfName, kindOfNames, RUNNER_PACKAGES } from './runner-words.js';

/** The module-level names of a file that runners' functions go by. */
export interface RunnerNames {
  readonly origins: Origins;
  /** Names that are declared as a variant of another one: `const it = base.extend(…)`. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** Finds out under which names a module has a runner's functions. */
export function readRunnerNames(program: EsNode, origins: Origins): RunnerNames {
  const declared = childrenOf(program, 'body').flatMap(declaratorsOf);
  return { origins, aliases: new Map(declared.flatMap(aliasOf)) };
}

function declaratorsOf(statement: EsNode): readonly EsNode[] {
  return childrenOf(childOf(statement, 'declaration') ?? statement, 'declarations');
}

function aliasOf(declarator: EsNode): readonly (readonly [string, readonly string[]])[] {
  const name = textOf(childOf(declarator, 'id'), 'name');
  const chain = variantOf(childOf(declarator, 'init'));
  return name === '' || chain.length === 0 ? [] : [[name, chain]];
}

/** `base.extend(…)`, `test.skip`, and the side of `isCI ? test : test.skip` that runs. */
function variantOf(value: EsNode | null): readonly string[] {
  if (value?.type === 'ConditionalExpression') return shorterSide(value);
  const chain = chainOf(value);
  if (value?.type !== 'CallExpression') return chain;
  return CALLED_FIRST.has(chain.at(-1) ?? '') ? chain.slice(0, -1) : [];
}

function shorterSide(value: EsNode): readonly string[] {
  const sides = ['consequent', 'alternate'].map((side) => chainOf(childOf(value, side)));
  return sides.sort((a, b) => a.length - b.length)[0]!;
}

/** A chain of names by what the runner calls them; null where it is none of a runner's. */
export function toRunnerNames(
  chain: readonly string[],
  names: RunnerNames,
): readonly string[] | null {
  const offered = offeredNames(withoutAliases(chain, names), names.origins);
  return offered !== null && kindOfNames(offered) !== null ? offered : null;
}

const MOST_ALIASES = 8;

function withoutAliases(chain: readonly string[], { origins, aliases }: RunnerNames) {
  let [root = '', ...rest] = chain;
  for (let step = 0; step < MOST_ALIASES && origins.get(root)?.from === 'local'; step += 1) {
    [root = '', ...rest] = [...(aliases.get(root) ?? [root]), ...rest];
  }
  return [root, ...rest];
}

/** Names that are imported from a file of the project count if a runner has functions of that name. */
function offeredNames([root = '', ...rest]: readonly string[], origins: Origins) {
  const { from, imported } = origins.get(root) ?? { from: 'global', imported: root };
  if (from === 'local') return null;
  if (imported === '*') return withoutNamespace(rest, from);
  const main = RUNNER_PACKAGES.has(from) ? 'test' : root;
  return [imported === 'default' ? main : imported, ...rest];
}

/** `const test = require('node:test')` is a function and holds functions. */
function withoutNamespace(rest: readonly string[], from: string): readonly string[] {
  const isHeld = kindOfName(rest[0] ?? '') !== null;
  return from === 'node:test' && !isHeld ? ['test', ...rest] : rest;
}
