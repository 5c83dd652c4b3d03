import type { Span } from '../../../rules/model.js';
import type { BudgetFact } from '../../../rules/outline-model.js';
import { byStart, collect } from '../tree/collect.js';
import { childOf, childrenOf, spanOf, textOf, type EsNode, type Source } from '../tree/estree.js';
import { stringOf } from '../tree/string-value.js';
import { mapText, placeOf } from '../text/text-map.js';

const MATCHER = 'toMeetBudget';

const TYPES: ReadonlySet<string> = new Set(['CallExpression']);

/** Reads the budgets that are asserted by a literal name, in order. */
export function readBudgets(source: Source): readonly BudgetFact[] {
  if (!source.text.includes(MATCHER)) return [];
  const named = collect(source, TYPES, (met) => namedBy(met.proper()));
  const map = mapText(source.text, source.comments);
  return named.map((it) => ({ ...it, ...placeOf(map, it) })).sort(byStart);
}

interface Named extends Span {
  readonly name: string;
}

/** The literal that the matcher, or a function of its name, is called with first. */
function namedBy(call: EsNode): Named[] {
  const callee = childOf(call, 'callee');
  const called = textOf(callee, 'name') || textOf(callee && childOf(callee, 'property'), 'name');
  const [first] = childrenOf(call, 'arguments');
  const name = called === MATCHER && first !== undefined ? stringOf(first) : null;
  return name === null ? [] : [{ name, ...spanOf(first!) }];
}
