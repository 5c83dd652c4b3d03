import * as z from 'zod';
import { LintelError } from '../../policy/errors.js';

/** How names of modules and templates are written: they become parts of file names. */
export const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const text = z.string().min(1);
const name = z.string().regex(NAME, 'must be words of a–z and 0–9, with hyphens between');

/** What the `module.json` of a template says. */
export const manifestSchema = z.strictObject({
  title: text.describe('What the module is called where people read.'),
  purpose: text.describe('What it is for: it stands in the policy.'),
  test: text.optional().describe('Its test file, seen from the folder it is written into.'),
  also: z.array(text).default([]).describe('Globs of what belongs to the test module beside it.'),
  services: z.array(text).default([]).describe('The services that its tests use.'),
  covers: z.array(text).default([]).describe('The areas that its tests cover.'),
  needs: z.array(name).default([]).describe('Templates that come along.'),
  scripts: z.record(text, text).default({}).describe('Scripts that the project gets.'),
  packages: z.record(text, text).default({}).describe('Packages that it needs, with versions.'),
  servicePackages: z
    .record(text, z.record(text, text))
    .default({})
    .describe('Packages that a service needs, where each module chooses its services.'),
  budgets: z
    .record(text, z.record(text, z.union([z.string(), z.number()])))
    .default({})
    .describe('The budgets that its tests keep to.'),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** A module that can be written: data only. */
export interface Template {
  readonly name: string;
  readonly manifest: Manifest;
  /** The texts by path, seen from the folder they are written into. */
  readonly files: ReadonlyMap<string, string>;
  /** Texts that files take in, by name. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Parses a `module.json`. Throws `template-invalid`, naming the file, the field and the value. */
export function parseManifest(file: string, json: string): Manifest {
  const parsed = manifestSchema.safeParse(parseJson(file, json));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`${file}: ${issue!.path.join('.') || 'the whole'}: ${issue!.message}.`);
}

function parseJson(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw invalid(`${file} is no JSON: ${String(cause)}`);
  }
}

/** Something is wrong with a template, which is somebody's data. */
export function invalid(message: string): LintelError {
  return new LintelError('template-invalid', message);
}
