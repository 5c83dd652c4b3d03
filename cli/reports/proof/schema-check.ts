import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

/** What a JSON schema of draft 2020-12 has against a document; for tests. */
export function findSchemaErrors(document: string, schemaFile: URL): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  return validateBy(ajv, document, readSchema(schemaFile));
}

/** The same by a draft 4 schema that uses nothing which later drafts changed but its own id. */
export function findDraft4Errors(document: string, schemaFile: URL): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const withoutIds = { id: undefined, $schema: undefined };
  return validateBy(ajv, document, { ...readSchema(schemaFile), ...withoutIds });
}

/** What xmllint has against a document: that it is no XML, or that it breaks the schema. */
export async function findXmlErrors(xml: string, schemaFile?: URL): Promise<readonly string[]> {
  const schema = schemaFile === undefined ? {} : { schema: readFileSync(schemaFile, 'utf8') };
  const result = await validateXML({ xml, normalization: 'format', ...schema });
  return result.errors.map((error) => error.message);
}

type Schema = Readonly<Record<string, unknown>>;

function readSchema(file: URL): Schema {
  // A schema of ours or a copy of a published one: an object at its top.
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

function validateBy(ajv: Ajv2020, document: string, schema: Schema): readonly string[] {
  ajv.validate(schema, JSON.parse(document));
  return (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
