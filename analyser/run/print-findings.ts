import { createHash } from 'node:crypto';
import type { Failure, Finding } from '../../rules/model.js';
import type { JudgedFile } from './check.js';
import { fingerprintOf } from './fingerprint.js';
import type { Git } from './git.js';
import { readOrigin } from './read-origin.js';
import { decode } from './read-text.js';
import type { Target } from './target.js';

/** Takes fingerprints of findings; each file's text is read again, and only where there are any. */
export function fingerprintFrom(git: Git): (finding: Finding, file: JudgedFile) => string {
  const texts: Texts = new WeakMap();
  return (finding, file) => {
    if (finding.rule === UNREADABLE) return printUnreadable(finding, contentOf(file.target, git));
    const text = textOf(file, git, texts);
    return fingerprintOf({ ...finding, text, hasMarkup: hasMarkup(file.target) });
  };
}

/** The texts that were read again so far. */
type Texts = WeakMap<JudgedFile, string>;

const UNREADABLE = 'parse-error';

/** What can't be parsed has no tokens, and may be of any size: its bytes are taken, or its name. */
function printUnreadable({ rule, file }: Finding, content: Uint8Array | Failure | null): string {
  const bytes = content instanceof Uint8Array ? content : file;
  return createHash('sha256').update(`${rule}\n`).update(bytes).digest('hex').slice(0, 16);
}

const hasMarkup = (target: Target | null): boolean => target?.language.endsWith('x') === true;

/** A file that can't be read any more has the fingerprint of an empty text. */
function textOf(file: JudgedFile, git: Git, texts: Texts): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const content = contentOf(file.target, git);
  const text = content instanceof Uint8Array ? decode(content) : '';
  texts.set(file, text);
  return text;
}

/** The content as it was judged, or no bytes where there is none any more. */
function contentOf(target: Target | null, git: Git): Uint8Array | Failure | null {
  return target === null ? null : readOrigin(target.origin, git);
}
