import * as z from 'zod';
import { toCode, toTable, type Row } from './markdown.js';

/** What is read of a JSON schema made by zod. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema | false;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly default?: unknown;
  readonly description?: string;
}

/** The table of a schema's fields, or a sentence where it has none. */
export function toOptionsTable(options: z.ZodObject): string {
  const fields = Object.entries(toJsonSchema(options).properties ?? {});
  if (fields.length === 0) return 'The rule has no options.';
  return toTable(['option', 'takes', 'default', 'says'], fields.map(toRow));
}

/** The JSON schema of what may be written for a zod schema. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  // zod's own type of a JSON schema is wider than what is read of it here.
  return z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
}

/** A field as a row: its name, what it takes, its default, what it says. */
export function toRow([name, field]: readonly [string, JsonSchema]): Row {
  return [toCode(name), describeType(field), describeDefault(field), field.description ?? ''];
}

/** What a field takes, in words. */
export function describeType(field: JsonSchema): string {
  if (field.anyOf !== undefined) return field.anyOf.map(describeType).join(', or ');
  if (field.enum !== undefined) return field.enum.map((value) => toCode(`'${value}'`)).join(', ');
  if (field.items) return `a list of ${describeType(field.items).replace('a text', 'texts')}`;
  return WORDS[field.type ?? '']?.(field) ?? '';
}

const WORDS: Readonly<Record<string, (field: JsonSchema) => string>> = {
  integer: ({ minimum }) => `a whole number of at least ${minimum}`,
  boolean: () => 'a boolean',
  string: () => 'a text',
  number: () => 'a number',
  object: describeObject,
};

/** A table of ours has a schema for all that it holds by name. */
function describeObject({ properties = {}, additionalProperties: entry }: JsonSchema): string {
  if (typeof entry === 'object') return `by name: ${describeType(entry)}`;
  return `objects with ${Object.keys(properties).map(toCode).join(', ')}`;
}

function describeDefault({ default: value }: JsonSchema): string {
  return value === undefined ? 'none' : toCode(JSON.stringify(value).replaceAll('"', "'"));
}
