import { createHash } from 'node:crypto';
import { FACTS_VERSION } from '../facts/version.js';
import { keyOfTarget, type Kept, type Wanted } from './gather.js';
import type { CheckPlan } from './reach.js';

/**
 * Stands for all that a run's findings depend on: the policy, the contents of all files that are
 * read, and what is known of the others. Null where a file has no content that could be known again.
 */
export function digestRun(plan: CheckPlan, kept: Kept): string | null {
  const contents = plan.wanted.map((it) => tell(it, plan, kept));
  if (contents.includes(null)) return null;
  const text = JSON.stringify([FACTS_VERSION, ...restOf(plan), contents]);
  return createHash('sha256').update(text).digest('hex');
}

const restOf = ({ stamp, checking: { policy, selection } }: CheckPlan): unknown[] => [
  ...[stamp, policy, selection.skipped, selection.unreadable],
];

/** A file that is over the policy's limit is known by its size: it is not read. */
function tell({ target, aspects }: Wanted, { checking }: CheckPlan, kept: Kept): string | null {
  const { file, origin } = target;
  const size = origin.kind === 'disk' ? origin.stats.size : 0;
  const isRead = size <= checking.policy.maxFileSize;
  const key = isRead ? keyOfTarget(target, kept) : String(size);
  return key === null ? null : [file, key, ...aspects].join('\t');
}
