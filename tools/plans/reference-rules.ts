import { PRESETS } from '../../policy/presets.js';
import { joinParts, toCode, toDocument, toTable, type Row } from './markdown.js';
import { toOptionsTable } from './options-table.js';
import { describePreset } from './rule-documents.js';
import type { RuleSource } from './sources.js';

const NAMES = Object.keys(PRESETS);

/** The list of all rules, with what the presets make of them. */
export function toRulesReference(rules: readonly RuleSource[]): string {
  const table = toTable(['rule', 'demands', ...NAMES.map(toCode)], rules.map(toRow));
  return toDocument('Rules', 'rules/', [table]);
}

function toRow({ id, demand }: RuleSource): Row {
  const link = `[${id}](../../rules/${id}/README.md)`;
  return [link, demand, ...NAMES.map((preset) => describePreset(preset, id))];
}

/** Every option of every rule. */
export function toOptionsReference(rules: readonly RuleSource[]): string {
  const sections = rules.map(({ id, options }) => joinParts([`## ${id}`, toOptionsTable(options)]));
  return toDocument('Options of the rules', 'rules/*/options.ts', [INTRODUCTION, ...sections]);
}

const INTRODUCTION = `Options are set in the policy behind a severity, as in
${toCode("'function-length': ['error', { max: 12 }]")}. What is not set comes from the presets that
the policy extends, and then from the defaults below.`;
