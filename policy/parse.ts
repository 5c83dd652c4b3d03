import { LintelError } from './errors.js';
import { explainIssues } from './messages.js';
import { resolvePolicy, type ResolvedPolicy } from './resolve.js';
import { policySchema } from './schema.js';
import { findStructureMistakes } from './structure-mistakes.js';

/** Validates what a policy file holds and merges it over its presets. `file` is for messages. */
export function parsePolicy(value: unknown, file: string): ResolvedPolicy {
  const parsed = policySchema.safeParse(value);
  if (!parsed.success) throw invalid(explainIssues(parsed.error.issues, value), file);
  const mistakes = findStructureMistakes(parsed.data);
  if (mistakes.length > 0) throw invalid(mistakes, file);
  return resolvePolicy(parsed.data, (key) => isOwnKey(value, key));
}

function invalid(mistakes: readonly string[], file: string): LintelError {
  const message = [`${file} is not a valid policy:`, ...mistakes].join('\n  ');
  return new LintelError('policy-invalid', message);
}

function isOwnKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}

/** What holds where there is no policy file: the preset `strict`. */
export function defaultPolicy(): ResolvedPolicy {
  return parsePolicy({}, 'the default policy');
}
