import * as z from 'zod';
import { OPTIONS } from '../rules/options.js';
import { servicesSchema } from './service-pins.js';
import { STRUCTURE_FIELDS } from './structure-schema.js';

const severity = z.enum(['off', 'warn', 'error']);
const globs = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const files = globs.describe('Globs, seen from the folder of the policy.');
const preset = z.enum(['strict', 'recommended']);
const MEBIBYTE = 1024 * 1024;

type RuleId = keyof typeof OPTIONS;
/** A severity, or a severity with some of the rule's options. */
type RuleEntry<Id extends RuleId> =
  | z.infer<typeof severity>
  | readonly [z.infer<typeof severity>, Readonly<Partial<z.input<(typeof OPTIONS)[Id]>>>?];

/** Rules by id, each as a severity or a severity with options. */
export type PolicyRules = { readonly [Id in RuleId]?: RuleEntry<Id> };

function entryOf(options: z.ZodObject) {
  return z.union([severity, z.tuple([severity, partOf(options).optional()])]).optional();
}

/** A layer holds what is written in it alone: defaults lie once, below all layers. */
function partOf(options: z.ZodObject) {
  const fields = Object.entries(options.shape).map(([name, field]) => {
    const bare = field instanceof z.ZodDefault ? field.unwrap() : field;
    const { description = '' } = z.globalRegistry.get(field) ?? {};
    return [name, z.optional(bare).describe(description)] as const;
  });
  return z.strictObject(Object.fromEntries(fields));
}

const rules = z
  .strictObject(
    Object.fromEntries(Object.entries(OPTIONS).map(([id, options]) => [id, entryOf(options)])),
  )
  .describe('Severities and options; options merge over what holds below them.');

const because = z.string().trim().min(1).describe('Why this entry is there.');

/** What a policy file may say. */
export const policySchema = z.strictObject({
  $schema: z.string().optional().describe('The JSON schema of this file, for editors.'),
  extends: z
    .union([preset, z.array(preset).min(1)])
    .default('strict')
    .describe('The presets to start from; later ones win.'),
  rules: rules.default({}).describe('Severities and options; options merge over the preset’s.'),
  overrides: z
    .array(z.strictObject({ files, rules, because: because.optional() }))
    .default([])
    .describe('What holds for some files only; later entries win.'),
  ignores: z
    .array(z.strictObject({ files, because }))
    .default([])
    .describe('Files that are not judged, each entry with its reason.'),
  ...STRUCTURE_FIELDS,
  services: servicesSchema
    .default({})
    .describe('What tests start: `{ postgres: { version: "16", rung: "npm" } }`.'),
  testFiles: globs
    .default(['**/*.{test,spec}.?([cm])[jt]s?(x)', '**/__tests__/**'])
    .describe('The files that hold tests.'),
  maxFileSize: z
    .int()
    .min(1)
    .default(10 * MEBIBYTE)
    .describe('Larger files are a `parse-error`; in bytes.'),
});

/** A policy as its parsed file holds it. */
export type ParsedPolicy = z.output<typeof policySchema>;

/** A policy as it is written in `lintel.config.ts`. */
export interface Policy extends Omit<z.input<typeof policySchema>, 'rules' | 'overrides'> {
  readonly rules?: PolicyRules;
  readonly overrides?: readonly PolicyOverride[];
}

/** Rules that hold for the files that match, over all that was said before. */
export interface PolicyOverride {
  readonly files: string | readonly string[];
  readonly rules: PolicyRules;
  readonly because?: string;
}
