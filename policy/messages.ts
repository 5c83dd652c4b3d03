import * as z from 'zod';
import { toPolicyPath } from '../rules/policy-path.js';
import { askForNearest, suggest } from './nearest.js';
import { policySchema } from './schema.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Says of each mistake in a policy: which field, its value, what is allowed, what is near. */
export function explainIssues(issues: readonly Issue[], policy: unknown): string[] {
  return issues.flatMap((issue) => explain(issue, [], policy));
}

function explain(issue: Issue, outer: Path, policy: unknown): string[] {
  const path = [...outer, ...issue.path];
  if (issue.code === 'invalid_union') return explainUnion(issue.errors, path, policy);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path));
  return [describeValue([issue], path, policy)];
}

/** Of the forms that a value may have, the one that it comes nearest to is explained. */
function explainUnion(forms: readonly (readonly Issue[])[], path: Path, policy: unknown): string[] {
  const depth = (form: readonly Issue[]): number => Math.max(...form.map((i) => i.path.length));
  const deepest = Math.max(...forms.map(depth));
  const near = forms.filter((form) => depth(form) === deepest);
  if (deepest > 0) return (near[0] ?? []).flatMap((issue) => explain(issue, path, policy));
  return [describeValue(near.flat(), path, policy)];
}

function describeValue(issues: readonly Issue[], path: Path, policy: unknown): string {
  const value = valueAt(policy, path);
  const allowed = issues.map((issue) => expectation(issue, value));
  return `${nameOf(path)} is ${show(value)}. ${allowed.join(' Or: ')}`;
}

function unknownField(key: string, path: Path): string {
  return `${nameOf(path)} has no field ${JSON.stringify(key)}. ${suggest(key, fieldsAt(path))}`;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
  boolean: 'true or false',
};

const EXPECTATIONS: Partial<Record<Issue['code'], (issue: never, value: unknown) => string>> = {
  invalid_type: ({ expected }: z.core.$ZodIssueInvalidType) =>
    `It must be ${TYPES[expected] ?? `a ${expected}`}.`,
  invalid_value: ({ values }: z.core.$ZodIssueInvalidValue, value) =>
    askForNearest(String(value), values.map(String)) +
    `Allowed: ${values.map((allowed) => JSON.stringify(allowed)).join(', ')}.`,
  too_small: ({ origin, minimum }: z.core.$ZodIssueTooSmall) =>
    origin === 'number' || origin === 'int'
      ? `It must be at least ${minimum}.`
      : 'It must not be empty.',
  too_big: ({ maximum }: z.core.$ZodIssueTooBig) => `It must have at most ${maximum} entries.`,
};

function expectation(issue: Issue, value: unknown): string {
  // The table's key is the issue's code, so the entry takes exactly this kind of issue.
  const say = EXPECTATIONS[issue.code] as ((issue: Issue, value: unknown) => string) | undefined;
  return say?.(issue, value) ?? `${issue.message}.`;
}

const nameOf = (path: Path): string => (path.length === 0 ? 'the policy' : toPolicyPath(path));

function valueAt(policy: unknown, path: Path): unknown {
  let value = policy;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return value;
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
}

/** The names of the fields that the schema knows at a path. */
function fieldsAt(path: Path): readonly string[] {
  // zod's own type of a JSON schema is wider than what is read of it here.
  let forms = [z.toJSONSchema(policySchema, { io: 'input' }) as JsonSchema];
  for (const key of path) forms = forms.flatMap(formsOf).flatMap((form) => stepInto(form, key));
  return forms.flatMap(formsOf).flatMap((form) => Object.keys(form.properties ?? {}));
}

const formsOf = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? [schema];

function stepInto(schema: JsonSchema, key: PropertyKey): readonly JsonSchema[] {
  const next = typeof key === 'number' ? itemOf(schema, key) : fieldOf(schema, String(key));
  return typeof next === 'object' ? [next] : [];
}

const itemOf = ({ prefixItems, items }: JsonSchema, index: number) => prefixItems?.[index] ?? items;

/** What a table holds by any name has one schema. */
const fieldOf = ({ properties, additionalProperties }: JsonSchema, name: string) =>
  properties?.[name] ?? additionalProperties;
