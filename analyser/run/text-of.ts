import type { TextOf } from '../responsibility/confirm-splits.js';
import { readObjects } from './changed.js';
import { readContent } from './content.js';
import type { Gathered } from './gather.js';
import type { Git } from './git.js';
import { decode } from './read-text.js';
import type { Origin } from './target.js';

/** Reads files once more, from where they were gathered. */
export function toTextOf(gathered: readonly Gathered[], git: Git): TextOf {
  const origins = new Map(gathered.map(({ target }) => [target.file, target.origin]));
  return (file) => {
    const origin = origins.get(file);
    const content = origin === undefined ? null : contentOf(origin, git);
    return content instanceof Uint8Array ? decode(content) : null;
  };
}

function contentOf(origin: Origin, git: Git): unknown {
  if (origin.kind === 'text') return origin.content;
  return origin.kind === 'disk' ? readContent(origin.path) : readObjects(git, [origin.oid])[0];
}
