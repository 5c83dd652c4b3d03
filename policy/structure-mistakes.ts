import { toPolicyPath } from '../rules/policy-path.js';
import { SERVICE_DRIVERS } from '../rules/service-drivers.js';
import { EFFECT_CLASSES } from './effect-classes.js';
import { findNameMistake } from './external-names.js';
import { findModuleMistakes } from './module-mistakes.js';
import { suggest } from './nearest.js';
import type { ParsedPolicy } from './schema.js';
import { explainUnknown, type Lookup } from './unknown-name.js';

/** What a policy says of its project that can't be, as far as it shows without the project. */
export function findStructureMistakes(policy: ParsedPolicy): string[] {
  const classes = Object.entries(policy.effects).flatMap(findEffectMistakes);
  const tests = Object.entries(policy.tests).flatMap((it) => findTestMistakes(it, policy));
  return [...findModuleMistakes(policy), ...classes, ...tests, ...findEmptyBudgets(policy)];
}

function findEmptyBudgets({ budgets }: ParsedPolicy): string[] {
  const empty = Object.keys(budgets).filter((name) => Object.keys(budgets[name]!).length === 0);
  return empty.map((name) => `${toPolicyPath(['budgets', name])} is {}. It must name a figure.`);
}

function findEffectMistakes([name, packages]: readonly [string, readonly string[]]): string[] {
  if (packages.length === 0 && !Object.hasOwn(EFFECT_CLASSES, name)) return [explainEmpty(name)];
  return packages.flatMap((written, index) => {
    const mistake = findNameMistake(written.replace(/^!/, ''));
    const place = toPolicyPath(['effects', name, index]);
    return mistake === null ? [] : [`${place} is ${JSON.stringify(written)}. ${mistake}`];
  });
}

function explainEmpty(name: string): string {
  const fault = `${toPolicyPath(['effects', name])} is [], and no preset has such a class to remove`;
  return `${fault}. ${suggest(name, Object.keys(EFFECT_CLASSES))}`;
}

type TestEntry = readonly [name: string, module: ParsedPolicy['tests'][string]];

function findTestMistakes([name, module]: TestEntry, policy: ParsedPolicy): string[] {
  return LISTS.flatMap(([field, lookUp]) => {
    const place = toPolicyPath(['tests', name, field]);
    return explainUnknown(place, module[field], lookUp(policy, module[field]));
  });
}

type NamingList = 'services' | 'covers' | 'budgets';
type LookUp = (policy: ParsedPolicy, names: readonly string[]) => Lookup;

/** What each list of a test module may name. Where no areas are listed, anything may be covered. */
const LISTS: readonly (readonly [NamingList, LookUp])[] = [
  [
    'services',
    ({ effects }) => ({ is: 'no service and no class of effects', known: listServices(effects) }),
  ],
  ['covers', ({ areas }, names) => ({ is: 'not in areas', known: coverable(areas) ?? names })],
  ['budgets', ({ budgets }) => ({ is: 'not in budgets', known: Object.keys(budgets) })],
];

const listServices = (effects: ParsedPolicy['effects']): readonly string[] => [
  ...new Set([SERVICE_DRIVERS, EFFECT_CLASSES, effects].flatMap((it) => Object.keys(it))),
];

const coverable = (areas: ParsedPolicy['areas']): readonly string[] | null =>
  Object.keys(areas).length === 0 ? null : Object.entries(areas).flat();
