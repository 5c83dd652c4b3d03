import type { Failure } from '../../rules/model.js';
import { readObjects } from './changed.js';
import { readContent } from './content.js';
import type { Git } from './git.js';
import type { Origin } from './target.js';

/** Reads a content again from where it comes from; where there is none, why not, or null. */
export function readOrigin(origin: Origin, git: Git): Uint8Array | Failure | null {
  if (origin.kind === 'text') return origin.content;
  return origin.kind === 'disk' ? readContent(origin.path) : readObjects(git, [origin.oid])[0]!;
}
