import { toCountingDocument } from './counting.js';
import { toDemands } from './demands.js';
import type { Files } from './files.js';
import { toPicture } from './picture.js';
import { toPolicySchema } from './policy-schema.js';
import { toCommandsReference } from './reference-commands.js';
import { toContractsReference } from './reference-contracts.js';
import { toPolicyReference } from './reference-policy.js';
import { toOptionsReference, toRulesReference } from './reference-rules.js';
import { toRequirements } from './requirements.js';
import { planRuleDocuments } from './rule-documents.js';
import type { Sources } from './sources.js';

/** What each generated document is made by. */
const DOCUMENTS: Readonly<Record<string, (sources: Sources) => string>> = {
  'docs/reference/rules.md': ({ rules }) => toRulesReference(rules),
  'docs/reference/options.md': ({ rules }) => toOptionsReference(rules),
  'docs/reference/commands.md': toCommandsReference,
  'docs/reference/contracts.md': toContractsReference,
  'docs/reference/policy.md': toPolicyReference,
  'docs/requirements.md': toRequirements,
  'docs/counting.md': ({ foreignCounts }) => toCountingDocument(foreignCounts),
  'docs/pictures/check.svg': ({ screen }) => toPicture('npx lintel check', screen),
  'policy/policy.schema.json': toPolicySchema,
  'rules/demands.ts': ({ rules }) => toDemands(rules),
};

/** Every generated document. */
export function planDocuments(sources: Sources): Files {
  const made = Object.entries(DOCUMENTS).map(([path, make]) => [path, make(sources)] as const);
  return { ...planRuleDocuments(sources.rules), ...Object.fromEntries(made) };
}
