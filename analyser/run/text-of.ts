import type { TextOf } from '../responsibility/confirm-splits.js';
import type { Gathered } from './gather.js';
import type { Git } from './git.js';
import { readOrigin } from './read-origin.js';
import { decode } from './read-text.js';

/** Reads files once more, from where they were gathered. */
export function toTextOf(gathered: readonly Gathered[], git: Git): TextOf {
  const origins = new Map(gathered.map(({ target }) => [target.file, target.origin]));
  return (file) => {
    const origin = origins.get(file);
    const content = origin === undefined ? null : readOrigin(origin, git);
    return content instanceof Uint8Array ? decode(content) : null;
  };
}
