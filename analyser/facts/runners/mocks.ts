import type { MockFact } from '../../../rules/outline-model.js';
import { chainOf, readOrigins, type Origins } from '../tree/callees.js';
import { byStart, collect } from '../tree/collect.js';
import { childOf, childrenOf, spanOf, type EsNode, type Source } from '../tree/estree.js';
import { moduleOf, readInitialValues, type InitialValues } from './initial-values.js';
import { isMockCall } from './mock-tools.js';
import { stubbedModules } from './stub-tables.js';
import { moduleNameOf } from '../tree/string-value.js';
import { mapText, placeOf } from '../text/text-map.js';

const SIGN =
  /\b(?:jest|vi|vitest|sinon|sandbox|td|testdouble|mockery|proxyquire|quibble|esmock|rewiremock|mock-require|spyOn)\b|\bmock\b/;

const TYPES: ReadonlySet<string> = new Set(['CallExpression']);

/** Reads the calls that put doubles in the place of modules, or spies on them, in order. */
export function readMocks(source: Source): readonly MockFact[] {
  if (!SIGN.test(source.text)) return [];
  const origins = readOrigins(source.program);
  const calls = collect(source, TYPES, (met) => toMockCall(met.proper(), origins));
  return calls.length === 0 ? [] : toFacts(calls, source, origins);
}

interface MockCall {
  readonly node: EsNode;
  /** As they are written. */
  readonly names: readonly string[];
}

function toMockCall(node: EsNode, origins: Origins): MockCall[] {
  const names = chainOf(childOf(node, 'callee'));
  return isMockCall(names, origins) ? [{ node, names }] : [];
}

function toFacts(calls: readonly MockCall[], source: Source, origins: Origins): MockFact[] {
  const known = { origins, values: readInitialValues(source) };
  const map = mapText(source.text, source.comments);
  const drafts = calls.flatMap((call) => toDrafts(call, known));
  return drafts.map((draft) => ({ ...draft, ...placeOf(map, draft) })).sort(byStart);
}

interface Known {
  readonly origins: Origins;
  readonly values: InitialValues;
}

type Draft = Pick<MockFact, 'callee' | 'target' | 'start' | 'end'>;

/** A call may replace several modules at once; without arguments it replaces none. */
function toDrafts({ node, names }: MockCall, known: Known): Draft[] {
  const [first, ...more] = childrenOf(node, 'arguments');
  if (first === undefined) return [];
  const targets = stubbedModules(names, more) ?? [targetOf(first, known)];
  return targets.map((target) => ({ callee: names.join('.'), target, ...spanOf(node) }));
}

function targetOf(first: EsNode, { origins, values }: Known): string | null {
  return moduleNameOf(first) ?? moduleOf(first, values, origins);
}
