import { createHash } from 'node:crypto';
import { VERSION } from '../../policy/package-root.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';
import type { FoundViolation } from '../../rules/judge.js';
import type { CacheFiles } from './cache-files.js';
import { seal, unseal } from './sealed.js';

/** What rules of the project found in the last run, and in what. Files are relative to the root. */
export interface ProjectFindings {
  /** The digest of the policy that they were found by. */
  readonly policy: string;
  /** The key of the content of every file of the project. */
  readonly keys: Readonly<Record<string, string>>;
  readonly found: Readonly<Record<string, readonly FoundViolation[]>>;
}

const NAME = 'project-findings';
const KIND = `lintel-project-findings ${VERSION}`;

/** Stands for a policy. */
export function digestPolicy(policy: ResolvedPolicy): string {
  return createHash('sha256').update(JSON.stringify(policy)).digest('hex');
}

/** Keeps what the last run found, for those who see one file only. */
export function keepProjectFindings(files: CacheFiles, findings: ProjectFindings): void {
  files.write(NAME, seal(KIND, JSON.stringify(findings)));
}

/** What the last run found; null where nothing was kept, or what was kept is damaged. */
export function recallProjectFindings(files: CacheFiles): ProjectFindings | null {
  const text = unseal(KIND, files.read(NAME));
  // The seal tells that `keepProjectFindings` wrote this.
  return text === null ? null : (JSON.parse(text) as ProjectFindings);
}
