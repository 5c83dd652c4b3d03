import { LintelError } from '../../policy/errors.js';
import { toMatcher } from '../../policy/file-settings.js';
import type { CompositionRoot } from '../../rules/structure.js';

/** Throws `policy-invalid` if a file has two reasons for which effects may meet in it. */
export function demandSingleRoots(roots: readonly CompositionRoot[], files: readonly string[]) {
  const matchers = roots.map((root) => toMatcher(root.files));
  for (const file of roots.length < 2 ? [] : files) {
    const places = matchers.flatMap((matches, index) => (matches(file) ? [nameOf(index)] : []));
    if (places.length > 1) throw twice(file, places);
  }
}

const nameOf = (index: number): string => `compositionRoots[${index}]`;

function twice(file: string, places: readonly string[]): LintelError {
  const fault = `${places.join(' and ')} of the policy hold ${JSON.stringify(file)}`;
  return new LintelError('policy-invalid', `${fault}. Leave it to the one that has its reason.`);
}
