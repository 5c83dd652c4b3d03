import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { invalid, type Template } from './template.js';

/** A module as the policy sees it. */
export interface PolicyRow {
  readonly name: string;
  readonly template: Template;
  readonly services: readonly string[];
}

/** Where the policy of the modules stands, seen from their folder. */
export const POLICY_MODULE = 'policy.ts';

/** What the modules add to a project's policy. */
export interface ModulePolicy {
  readonly tests: Readonly<Record<string, unknown>>;
  readonly budgets: Readonly<Record<string, unknown>>;
}

/** The manifest entries and budgets of some modules that stand in a folder. */
export function policyOf(rows: readonly PolicyRow[], into: string): ModulePolicy {
  const tested = rows.filter(({ template }) => template.manifest.test !== undefined);
  const tests = Object.fromEntries(tested.map((row) => [row.name, entryOf(row, into)]));
  return { tests, budgets: budgetsOf(rows) };
}

/** Modules may share a budget; what they say of it has to be the same. */
function budgetsOf(rows: readonly PolicyRow[]): ModulePolicy['budgets'] {
  const all = rows.flatMap(({ template }) => Object.entries(template.manifest.budgets));
  const budgets = Object.fromEntries(all);
  const other = all.find(([name, figures]) => !isDeepStrictEqual(budgets[name], figures));
  if (other === undefined) return budgets;
  throw invalid(`Two of the templates give the budget "${other[0]}" different figures.`);
}

/** The module from which a project's policy takes them over. */
export function renderPolicy({ tests, budgets }: ModulePolicy): string {
  return `${HEAD}${constant('tests', tests)}\n${BUDGETS}${constant('budgets', budgets)}`;
}

const HEAD = '/** What each test module is for, and what it covers. */\n';
const BUDGETS = '/** The figures that the tests hold to. */\n';

function entryOf({ template, services, name }: PolicyRow, into: string) {
  const { purpose, covers, test, also, budgets } = template.manifest;
  const own = [test!.replaceAll('{{name}}', name), ...also];
  const files = own.map((file) => path.posix.join(into, file));
  return { files, purpose, services, covers, budgets: Object.keys(budgets) };
}

function constant(name: string, value: object): string {
  return `export const ${name} = ${toSource(value, '')};\n`;
}

/** A value as source code, as formatters write it. */
function toSource(value: unknown, indent: string): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map((it) => toSource(it, indent)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return objectSource(value, indent);
  return String(value);
}

function objectSource(value: object, indent: string): string {
  const deeper = `${indent}  `;
  const rows = Object.entries(value).map(
    ([key, it]) => `${deeper}${keyOf(key)}: ${toSource(it, deeper)},\n`,
  );
  return rows.length === 0 ? '{}' : `{\n${rows.join('')}${indent}}`;
}

const keyOf = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? key : quote(key));

function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return text.includes("'") && !text.includes('"')
    ? JSON.stringify(text)
    : `'${escaped.replaceAll("'", "\\'")}'`;
}
