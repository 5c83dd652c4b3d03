import { policySchema } from '../../policy/schema.js';
import { joinParts, toDocument, toTable } from './markdown.js';
import { toJsonSchema, toRow, type JsonSchema } from './options-table.js';

/** Every field of the policy file, and of the entries of its lists. */
export function toPolicyReference(): string {
  const schema = toJsonSchema(policySchema);
  const lists = Object.entries(schema.properties ?? {}).map(([name, { items, ...field }]) => {
    const entry = items || field.additionalProperties;
    return typeof entry === 'object' && entry.properties ? toSection(name, entry) : '';
  });
  return toDocument('Policy', 'policy/schema.ts', [INTRODUCTION, toFieldTable(schema), ...lists]);
}

const INTRODUCTION = `The policy is the default export of \`lintel.config.ts\`, \`.mts\`, \`.js\` or
\`.mjs\`, or the object in \`lintel.config.json\`. [The guide](../guides/policy.md) says how it is
found and read, [the list of options](options.md) what can be set for each rule.`;

const toSection = (name: string, entry: JsonSchema): string =>
  joinParts([`## An entry of ${name}`, toFieldTable(entry)]);

function toFieldTable({ properties = {} }: JsonSchema): string {
  return toTable(['field', 'takes', 'default', 'says'], Object.entries(properties).map(toRow));
}
