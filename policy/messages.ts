import { z } from 'zod';
import { suggest } from './nearest.js';
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
  return [`${nameOf(path)} is ${show(valueAt(policy, path))}. ${expectation(issue)}`];
}

/** Of the forms that a value may have, the one that it comes nearest to is explained. */
function explainUnion(forms: readonly (readonly Issue[])[], path: Path, policy: unknown): string[] {
  const depth = (form: readonly Issue[]): number => Math.max(...form.map((i) => i.path.length));
  const deepest = Math.max(...forms.map(depth));
  const near = forms.filter((form) => depth(form) === deepest);
  if (deepest > 0) return (near[0] ?? []).flatMap((issue) => explain(issue, path, policy));
  const allowed = near.flat().map(expectation);
  return [`${nameOf(path)} is ${show(valueAt(policy, path))}. ${allowed.join(' Or: ')}`];
}

function unknownField(key: string, path: Path): string {
  const place = path.length === 0 ? 'the policy' : nameOf(path);
  return `${place} has no field ${JSON.stringify(key)}. ${suggest(key, fieldsAt(path))}`;
}

const EXPECTATIONS: Partial<Record<Issue['code'], (issue: never) => string>> = {
  invalid_type: ({ expected }: z.core.$ZodIssueInvalidType) => `It must be of type ${expected}.`,
  invalid_value: ({ values }: z.core.$ZodIssueInvalidValue) =>
    `Allowed: ${values.map((value) => JSON.stringify(value)).join(', ')}.`,
  too_small: ({ origin, minimum }: z.core.$ZodIssueTooSmall) =>
    origin === 'number' || origin === 'int'
      ? `It must be at least ${minimum}.`
      : 'It must not be empty.',
};

function expectation(issue: Issue): string {
  // The table's key is the issue's code, so the entry takes exactly this kind of issue.
  const say = EXPECTATIONS[issue.code] as ((issue: Issue) => string) | undefined;
  return say?.(issue) ?? `${issue.message}.`;
}

function nameOf(path: Path): string {
  const names = path.map((key) =>
    /^[A-Za-z]\w*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(key)}]`,
  );
  return names.join('').replace(/^\./, '');
}

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
  const next =
    typeof key === 'number'
      ? (schema.prefixItems?.[key] ?? schema.items)
      : schema.properties?.[String(key)];
  return next ? [next] : [];
}
