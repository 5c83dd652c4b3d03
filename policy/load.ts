import path from 'node:path';
import { DEFAULT_POLICY } from './default-policy.js';
import { locatePolicy, placeOfPolicy, type PolicyPlace } from './locate.js';
import type { ResolvedPolicy } from './resolve.js';
import { keep, readStored, type PolicyStore } from './stored.js';

/** A policy that holds, and where it comes from. */
export interface LoadedPolicy extends PolicyPlace {
  readonly policy: ResolvedPolicy;
}

/** Opens the store of a project's root. */
export type OpenStore = (root: string) => PolicyStore;

/**
 * Finds and loads the policy for a working directory, or the one in the file that is named. The
 * evaluator is loaded only where no stored policy is fresh.
 */
export async function loadPolicy(
  cwd: string,
  named: string | undefined,
  openStore: OpenStore,
): Promise<LoadedPolicy> {
  const place = named === undefined ? locatePolicy(cwd) : placeOfPolicy(path.resolve(cwd, named));
  return { ...place, policy: await policyAt(place, openStore(place.root)) };
}

async function policyAt(place: PolicyPlace, store: PolicyStore): Promise<ResolvedPolicy> {
  const stored = place.file === null ? DEFAULT_POLICY : readStored(place, store);
  if (stored !== null) return stored;
  const { evaluatePolicy } = await import('./evaluate.js');
  const evaluated = evaluatePolicy(place);
  keep(place, store, evaluated);
  return evaluated.policy;
}
