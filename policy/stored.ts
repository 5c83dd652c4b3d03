import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { VERSION } from './package-root.js';
import type { PolicyPlace } from './locate.js';
import type { ResolvedPolicy } from './resolve.js';

/** Where resolved policies are kept between runs. */
export interface PolicyStore {
  /** The text kept under a key, or null. */
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/** A resolved policy, and the files that it was made from. */
export interface EvaluatedPolicy {
  readonly policy: ResolvedPolicy;
  readonly inputs: readonly string[];
}

interface StoredPolicy {
  readonly version: string;
  readonly inputs: readonly (readonly [file: string, hash: string | null])[];
  readonly policy: ResolvedPolicy;
}

/** The policy that was kept, if none of the files that it was made from has changed since. */
export function readStored(place: PolicyPlace, store: PolicyStore): ResolvedPolicy | null {
  const text = store.read(keyOf(place));
  const record = text === null ? null : parseRecord(text);
  if (record === null || record.version !== VERSION) return null;
  const isFresh = record.inputs.every(([file, hash]) => hashOf(file) === hash);
  return isFresh ? record.policy : null;
}

/** Keeps a policy for the next run. */
export function keep(place: PolicyPlace, store: PolicyStore, evaluated: EvaluatedPolicy): void {
  const inputs = evaluated.inputs.map((file) => [file, hashOf(file)] as const);
  const record = { version: VERSION, inputs, policy: evaluated.policy };
  store.write(keyOf(place), JSON.stringify(record));
}

function keyOf({ file, root }: PolicyPlace): string {
  const hash = createHash('sha256').update(file ?? root);
  return `policy-${hash.digest('hex').slice(0, 16)}.json`;
}

/** A record that is damaged counts for none, and is written anew. */
function parseRecord(text: string): StoredPolicy | null {
  try {
    // Only `keep` writes here, and the version tells whether it was this one.
    return JSON.parse(text) as StoredPolicy;
  } catch {
    return null;
  }
}

/** The hash of a file's content; a file that is gone has none. */
function hashOf(file: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return null;
  }
}
