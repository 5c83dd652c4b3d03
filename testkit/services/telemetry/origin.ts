import * as z from 'zod';
import { attributes, integer, optional, text } from './otlp-values.js';
import type { Row } from './rows.js';

const resource = z.object({ attributes });
const scope = z.object({ name: text, version: text, attributes, droppedAttributesCount: integer });

const NO_SCOPE = { name: '', version: '', attributes: {}, droppedAttributesCount: 0 };

/** The fields that groups of one resource have, besides the groups within. */
export const ofResource = { resource: optional(resource, { attributes: {} }), schemaUrl: text };

/** The fields that groups of one scope have, besides what is in them. */
export const ofScope = { scope: optional(scope, NO_SCOPE), schemaUrl: text };

type OfResource = z.output<z.ZodObject<typeof ofResource>>;
type OfScope = z.output<z.ZodObject<typeof ofScope>>;

/** Who has sent something, as the columns that all tables have. */
export const toOrigin = ({ resource: sender }: OfResource, { scope: it }: OfScope) => ({
  ResourceAttributes: sender.attributes,
  ServiceName: sender.attributes['service.name'] ?? '',
  ...{ ScopeName: it.name, ScopeVersion: it.version },
});

/** What the tables of logs and metrics have besides. */
export const toFullOrigin = (group: OfResource, inner: OfScope): Row => ({
  ...toOrigin(group, inner),
  ResourceSchemaUrl: group.schemaUrl,
  ScopeSchemaUrl: inner.schemaUrl,
  ScopeAttributes: inner.scope.attributes,
});
