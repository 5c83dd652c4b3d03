import { PRESETS } from '../../policy/presets.js';
import type { Files } from './files.js';
import { fillMarkers, toCode, toTable } from './markdown.js';
import { toOptionsTable } from './options-table.js';
import type { RuleSource } from './sources.js';

/** Every rule's document, with its header and its options filled in. */
export function planRuleDocuments(rules: readonly RuleSource[]): Files {
  const documents = rules.map((rule) => [`rules/${rule.id}/README.md`, toDocument(rule)]);
  return Object.fromEntries(documents) as Files;
}

function toDocument(rule: RuleSource): string {
  const withHeader = fillMarkers(rule.readme, 'header', toHeader(rule));
  return fillMarkers(withHeader, 'options', toOptionsTable(rule.options));
}

function toHeader({ id, demand }: RuleSource): string {
  const rows = Object.keys(PRESETS).map((preset) => [toCode(preset), describePreset(preset, id)]);
  return `# ${id}\n\n${demand}\n\n${toTable(['preset', 'sets it to'], rows)}`;
}

type Entry = string | readonly [string, Readonly<Record<string, unknown>>?];

/** What a preset says of a rule: its severity, and the options that it sets. */
export function describePreset(preset: string, id: string): string {
  const rules: Readonly<Record<string, Entry>> = PRESETS[preset as keyof typeof PRESETS];
  const [severity, options = {}] = [rules[id] ?? 'off'].flat() as [string, object?];
  const set = Object.entries(options).map(([name, value]) => toCode(`${name}: ${show(value)}`));
  return [toCode(severity), ...set].join(', ');
}

const show = (value: unknown): string => JSON.stringify(value).replaceAll('"', "'");
