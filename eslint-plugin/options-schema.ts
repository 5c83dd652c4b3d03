import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';
import * as z from 'zod';

/** The schema of a rule's options as ESLint takes it: one object, or nothing at all. */
export function toOptionsSchema(options: z.ZodObject): JSONSchema4[] {
  if (Object.keys(options.shape).length === 0) return [];
  const { $schema: _, ...schema } = z.toJSONSchema(options, { target: 'draft-4', io: 'input' });
  // zod has one type for the schemas of all drafts.
  return [schema as JSONSchema4];
}
