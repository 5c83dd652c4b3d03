import { policySchema } from '../../policy/schema.js';
import { toJsonSchema } from './options-table.js';

/** The JSON schema of `lintel.config.json`. */
export function toPolicySchema(): string {
  const title = 'The policy of Lintel';
  return `${JSON.stringify({ title, ...toJsonSchema(policySchema) }, null, 2)}\n`;
}
