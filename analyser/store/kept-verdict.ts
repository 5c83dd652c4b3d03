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

/** A verdict that was kept. What most runs show of it is read at once, and the others when asked for. */
export interface RecalledVerdict {
  readonly head: string;
  /** The first findings. */
  readonly first: readonly string[];
  /** Those behind them; null where they are damaged. */
  rest(): readonly string[] | null;
}

/** A report for people shows fewer; the texts of thousands take longer to read than all else. */
const FIRST = 200;

/** Keeps a verdict in the place of the last one of this name. */
export function keepVerdict(files: CacheFiles, place: VerdictPlace, verdict: KeptVerdict): void {
  const [first, rest] = [verdict.findings.slice(0, FIRST), verdict.findings.slice(FIRST)];
  const [own, others] = partsOf(place);
  if (rest.length > 0) write(files, others, rest);
  write(files, own, [String(rest.length), verdict.head, ...first]);
}

/** The verdict that was kept, if it was made from the same; what is damaged counts for none. */
export function recallVerdict(files: CacheFiles, place: VerdictPlace): RecalledVerdict | null {
  const [own, others] = partsOf(place);
  const [count, head, ...first] = read(files, own) ?? [];
  if (head === undefined) return null;
  return { head, first, rest: () => (count === '0' ? [] : read(files, others)) };
}

/** A file of the cache, and what seals it. */
type Part = readonly [name: string, kind: string];

function partsOf({ name, digest }: VerdictPlace): readonly [own: Part, others: Part] {
  const kind = `lintel-verdict-3 ${VERSION} ${digest}`;
  return [
    [`verdict-${name}`, kind],
    [`verdict-${name}-rest`, `${kind} rest`],
  ];
}

function write(files: CacheFiles, [name, kind]: Part, lines: readonly string[]): void {
  files.write(name, seal(kind, lines.join(END)));
}

function read(files: CacheFiles, [name, kind]: Part): readonly string[] | null {
  return unseal(kind, files.read(name))?.split(END) ?? null;
}

const END = '\n';
