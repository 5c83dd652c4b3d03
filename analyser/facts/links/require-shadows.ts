import type { Span } from '../../../rules/model.js';
import { boundNamesOf } from '../tree/bound-names.js';
import { childOf, startOf, type EsNode, type Source } from '../tree/estree.js';
import type { LinkDraft } from './link-draft.js';
import { holdUntilLeft, type Leave, type MetNode } from '../tree/walk.js';

/** Tells of a place whether the name `require` means something of the module's own there. */
export type IsShadowed = (node: EsNode) => boolean;

/** `require` as anything but a call or a member; without that nothing declares it. */
const NAMED = /(?<![\w$]|(?<!\.\.)\.)require\b(?!\s*[(.])|\bfunction\s*\*?\s*require\b/;

/** Finds the functions in which a module declares `require`, or that it does so at its top. */
export function findRequireShadows(source: Source, stated: readonly LinkDraft[]): IsShadowed {
  if (!NAMED.test(source.text)) return () => false;
  const isImported = stated.some(({ names }) => names.some(({ local }) => local === 'require'));
  const scopes = isImported ? [wholeOf(source)] : collectScopes(source);
  return (node) => scopes.some(({ start, end }) => start <= startOf(node) && startOf(node) < end);
}

const wholeOf = ({ text }: Source): Span => ({ start: 0, end: text.length });

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

const TYPES: ReadonlySet<string> = new Set([...FUNCTIONS, 'VariableDeclarator', 'CatchClause']);

/** Functions around a node, and those that were found to declare the name. */
interface Search {
  readonly text: string;
  readonly around: Span[];
  readonly scopes: Span[];
}

/** Where a declaration holds is told by functions: what a block declares counts for all of its one. */
function collectScopes(source: Source): readonly Span[] {
  const search: Search = { text: source.text, around: [wholeOf(source)], scopes: [] };
  source.walk({ types: TYPES, enter: (...met) => enter(met, search) });
  return search.scopes;
}

type Met = readonly [node: MetNode, type: string];

function enter([met, type]: Met, { text, around, scopes }: Search): Leave {
  const [node, outer] = [met.proper(), around.at(-1)!];
  if (type !== 'FunctionExpression' && binds(node, 'id') && !isReal(node, text)) scopes.push(outer);
  if (['params', 'param'].some((key) => binds(node, key))) scopes.push(met);
  return FUNCTIONS.has(type) ? holdUntilLeft(met, around) : null;
}

const AMBIENT = /\bdeclare\s+(?:const|let|var)\s+$/;
const CREATED = /^(?:\w+\.)?createRequire\s*\(/;

/** What stands for Node's own: `declare const require: …`, or what `createRequire` makes. */
function isReal(node: EsNode, text: string): boolean {
  const [start, init] = [startOf(node), childOf(node, 'init')];
  const isAmbient = AMBIENT.test(text.slice(Math.max(0, start - 40), start));
  return isAmbient || (init !== null && CREATED.test(text.slice(startOf(init))));
}

const binds = (node: EsNode, key: string): boolean => boundNamesOf(node, key).includes('require');
