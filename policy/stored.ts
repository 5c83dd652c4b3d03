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
  const record = JSON.stringify({ version: VERSION, inputs, policy: evaluated.policy });
  store.write(keyOf(place), `${digest(record)}\n${record}`);
}

function keyOf({ file, root }: PolicyPlace): string {
  return `policy-${digest(file ?? root).slice(0, 16)}`;
}

/** A record whose digest doesn't fit is damaged: it counts for none, and is written anew. */
function parseRecord(text: string): StoredPolicy | null {
  const [seal, record = ''] = text.split('\n', 2);
  // Only `keep` writes what has its own digest before it, and the version tells which one.
  return digest(record) === seal ? (JSON.parse(record) as StoredPolicy) : null;
}

/** The hash of a file's content; a file that is gone has none. */
function hashOf(file: string): string | null {
  try {
    return digest(readFileSync(file));
  } catch {
    return null;
  }
}

const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
