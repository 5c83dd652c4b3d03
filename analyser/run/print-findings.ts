import type { Finding } from '../../rules/model.js';
import { readObjects } from './changed.js';
import type { JudgedFile } from './check.js';
import { fingerprintOf } from './fingerprint.js';
import type { Git } from './git.js';
import { readContent } from './job.js';
import { decode } from './read-text.js';
import type { Target } from './target.js';

/** Takes fingerprints of findings; each file's text is read again, and only where there are any. */
export function fingerprintFrom(git: Git): (finding: Finding, file: JudgedFile) => string {
  const texts = new WeakMap<JudgedFile, string>();
  return ({ rule, span }, file) => {
    const text = texts.get(file) ?? textOf(file.target, git);
    texts.set(file, text);
    return fingerprintOf({ rule, text, span, hasMarkup: hasMarkup(file.target) });
  };
}

const hasMarkup = (target: Target | null): boolean => target?.language.endsWith('x') === true;

/** A file that can't be read any more has the fingerprint of an empty text. */
function textOf(target: Target | null, git: Git): string {
  const content = target === null ? null : contentOf(target, git);
  return content instanceof Uint8Array ? decode(content) : '';
}

function contentOf({ origin }: Target, git: Git): Uint8Array | string | null {
  if (origin.kind === 'text') return origin.content;
  return origin.kind === 'disk' ? readContent(origin.path) : readObjects(git, [origin.oid])[0]!;
}
