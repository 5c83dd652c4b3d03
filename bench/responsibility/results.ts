import { THRESHOLDS } from '../../analyser/responsibility/thresholds.js';
import type { Labelled } from './labels.js';
import { precisionOf, recallOf, scoreOf, type Score } from './score.js';

/** What was measured. */
export interface Measured {
  readonly labels: readonly Labelled[];
  /** The files that the rule finds in the whole corpus. */
  readonly found: readonly string[];
  readonly modules: number;
}

const HALVES = ['tuning', 'held-out'] as const;

/** The results as a document. */
export function toDocument({ labels, found, modules }: Measured): string {
  const scores = HALVES.map((half) => {
    const own = labels.filter((it) => it.half === half);
    return [half, scoreOf(own, new Set(found))] as const;
  });
  const tables = [toTable(scores), ...scores.map(([half, score]) => toLists(half, score))];
  return [HEAD, ...tables, describeCorpus(found, modules), describeThresholds(), ''].join('\n\n');
}

const HEAD = `# How often \`single-responsibility\` is right

Written by \`npx jiti bench/responsibility/run.ts\`. Modules of public packages were labelled by hand, in
two passes that did not know of each other: does a module hold two responsibilities that can be put
apart (\`split\`), or not (\`whole\`)? Thresholds were chosen on the tuning half. The held-out half was
drawn by another seed from the modules that were left, and labelled afterwards; nobody who chose a
threshold saw its labels, though findings all over the corpus, some of these modules among them, were
read on the way. Precision is the share of findings that both passes call \`split\`, recall the share of
these that is found. Where the passes disagree, a finding counts for neither.`;

type Row = readonly [half: string, score: Score];

function toTable(scores: readonly Row[]): string {
  const head =
    '| half | modules | to find | found | wrong | disputed, found | precision | recall |';
  return [head, '| --- '.repeat(8) + '|', ...scores.map(toRow)].join('\n');
}

function toRow([half, score]: Row): string {
  const { hits, missed, wrong, disputed, foundDisputed, modules } = score;
  const doubt = `${disputed.length}, ${foundDisputed.length}`;
  const figures = [modules, hits.length + missed.length, hits.length, wrong.length, doubt];
  const shares = [precisionOf(score), recallOf(score)].map(toPercent);
  return `| ${[half, ...figures, ...shares].join(' | ')} |`;
}

const toPercent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)} %`;

function toLists(half: string, { hits, missed, wrong, foundDisputed }: Score): string {
  const lists = { found: hits, missed, wrong, 'found, disputed': foundDisputed };
  const told = Object.entries(lists).flatMap(([name, files]) =>
    files.map((file) => `- ${name}: \`${file}\``),
  );
  return [`## The ${half} half`, told.length === 0 ? 'Nothing.' : told.join('\n')].join('\n\n');
}

function describeCorpus(found: readonly string[], modules: number): string {
  const list = found.map((file) => `- \`${file}\``).join('\n');
  return `## The whole corpus\n\n${found.length} findings in ${modules} files:\n\n${list}`;
}

function describeThresholds(): string {
  const rows = Object.entries(THRESHOLDS).map(([name, value]) => `| \`${name}\` | ${value} |`);
  const table = ['| threshold | value |', '| --- | --- |', ...rows].join('\n');
  return `## Thresholds\n\nWhat they mean stands in \`analyser/responsibility/thresholds.ts\`.\n\n${table}`;
}
