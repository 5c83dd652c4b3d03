import { VERSION } from '../../policy/package-root.js';
import type { CacheFiles } from './cache-files.js';
import { seal, unseal } from './sealed.js';

/** What a run ended with, as plain text: everything but the findings, and one line a finding. */
export interface KeptVerdict {
  readonly head: string;
  readonly findings: readonly string[];
}

/** Where the verdict of a run is kept: under a name for what was asked, by what it was made from. */
export interface VerdictPlace {
  readonly name: string;
  readonly digest: string;
}

/** A verdict that was kept; its findings are cut from it one by one, as far as they are asked for. */
export interface RecalledVerdict {
  readonly head: string;
  findings(): Iterable<string>;
}

const kindOf = (digest: string): string => `lintel-verdict-2 ${VERSION} ${digest}`;
const END = '\n';

/** Keeps a verdict in the place of the last one of this name. */
export function keepVerdict(files: CacheFiles, place: VerdictPlace, verdict: KeptVerdict): void {
  const text = [verdict.head, ...verdict.findings].map((line) => `${line}${END}`).join('');
  files.write(`verdict-${place.name}`, seal(kindOf(place.digest), text));
}

/** The verdict that was kept, if it was made from the same; what is damaged counts for none. */
export function recallVerdict(files: CacheFiles, place: VerdictPlace): RecalledVerdict | null {
  const sealed = files.read(`verdict-${place.name}`);
  const text = sealed === null ? null : unseal(kindOf(place.digest), sealed);
  if (text === null) return null;
  const end = text.indexOf(END);
  return { head: text.slice(0, end), findings: () => linesFrom(text, end + 1) };
}

function* linesFrom(text: string, first: number): Iterable<string> {
  for (let start = first; start < text.length;) {
    const end = text.indexOf(END, start);
    yield text.slice(start, end);
    start = end + 1;
  }
}
