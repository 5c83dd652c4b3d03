import { toFilePolicy, type FilePolicy } from '../../policy/file-settings.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';
import { toStagedTarget } from '../run/changed.js';
import { judgeGathered, type JudgedFile } from '../run/check.js';
import { gather, type Reading } from '../run/gather.js';
import { findGenerated } from '../run/generated-attribute.js';
import type { Area } from '../run/listing.js';
import { skipByName } from '../run/select.js';
import { tally } from '../run/tally.js';
import type { Target } from '../run/target.js';
import { listTree, sampleCommits, type Commit } from './commits.js';

/** A commit of the past, judged by a policy of today. */
export interface JudgedCommit extends Commit {
  readonly files: number;
  readonly lines: number;
  readonly functions: number;
  /** How many findings each rule made, by its id. */
  readonly found: Readonly<Record<string, number>>;
}

/**
 * Judges so many commits by the rules that look at one file by itself, the oldest commit first.
 * Each content is read and judged once, however many commits hold it.
 */
export async function judgeHistory(ground: Ground, reading: Reading, count: number) {
  const files = toFilePolicy(ground.policy);
  const commits = sampleCommits(ground.git, count);
  const trees = commits.map((commit) => listTargets(commit, files, ground));
  const known = await judgeOnce(distinct(trees.flat()), [files, reading]);
  return commits.map((commit, index) => sumUp(commit, trees[index]!, known));
}

/** Where a project lies, and what its policy says. */
export interface Ground extends Area {
  readonly policy: ResolvedPolicy;
}

/** What was found in each content under each name that it had. */
type Known = Map<string, JudgedFile>;

const keyOf = ({ file, origin }: Target): string =>
  `${origin.kind === 'index' ? origin.oid : ''}:${file}`;

/** What is generated today was so in the past. */
function listTargets(commit: Commit, files: FilePolicy, ground: Ground): Target[] {
  const entries = listTree(ground.git, commit);
  const names = entries.map(({ file }) => file);
  const skipOf = skipByName(files, findGenerated(ground, names));
  const kept = entries.filter(({ file }) => skipOf(file) === null);
  return kept.map(toStagedTarget).filter((it): it is Target => 'origin' in it);
}

const distinct = (targets: readonly Target[]): Target[] => [
  ...new Map(targets.map((target) => [keyOf(target), target])).values(),
];

async function judgeOnce(targets: readonly Target[], terms: Terms): Promise<Known> {
  const known: Known = new Map();
  for (const part of inParts(targets)) await judgePart(part, terms, known);
  return known;
}

/** So many contents are held at once. */
const PART = 2_000;

function inParts(targets: readonly Target[]): Target[][] {
  const starts = Array.from({ length: Math.ceil(targets.length / PART) }, (_, part) => part * PART);
  return starts.map((start) => targets.slice(start, start + PART));
}

type Terms = readonly [files: FilePolicy, reading: Reading];

async function judgePart(targets: readonly Target[], [files, reading]: Terms, known: Known) {
  const gathered = await gather(targets.map(wantSize), reading);
  const selection = { targets, skipped: [], unreadable: [] };
  const { files: judged } = judgeGathered(selection, gathered, [files, null]);
  for (const file of judged) if (file.target !== null) known.set(keyOf(file.target), file);
}

const wantSize = (target: Target) => ({ target, aspects: ['size'] as const });

/** What was generated has not been judged. */
function sumUp(commit: Commit, targets: readonly Target[], known: Known): JudgedCommit {
  const files = targets.flatMap((target) => known.get(keyOf(target)) ?? []);
  const found = tally(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const lines = sum(files.map((file) => file.lines.total));
  const functions = sum(files.map((file) => file.functions));
  return { ...commit, files: files.length, lines, functions, found };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
