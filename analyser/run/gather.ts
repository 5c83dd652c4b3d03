import type { Aspect, AspectLines } from '../facts/aspects.js';
import type { Language } from '../facts/languages.js';
import type { AspectStores } from '../store/aspect-stores.js';
import { keyOf } from '../store/content-key.js';
import type { StatIndex } from '../store/stat-index.js';
import { readObjects } from './changed.js';
import type { Git } from './git.js';
import { readContent, tooLarge } from './content.js';
import type { Answer, Job } from './job.js';
import { readInProcesses, type OnAnswer } from './readers.js';
import type { Target } from './target.js';

/** Where facts are kept between runs. */
export interface Kept {
  readonly facts: AspectStores;
  readonly stats: StatIndex;
}

/** What reading files needs of the world. */
export interface Reading {
  /** Null where nothing is kept. */
  readonly kept: Kept | null;
  readonly git: Git;
  /** How many processes may read at once. */
  readonly threads: number;
  /** In bytes. */
  readonly maxFileSize: number;
  /** Told of each file that was read, and how many there are to read. */
  readonly onRead: (total: number) => void;
}

/** A target, and what is to be read of it. */
export interface Wanted {
  readonly target: Target;
  readonly aspects: readonly Aspect[];
}

/** What was read of a target, or null if it has vanished since it was listed. */
export interface Gathered {
  readonly target: Target;
  /** The content's key in the store; null where nothing is kept. */
  readonly key: string | null;
  readonly lines: AspectLines | null;
  /** Another run would read the same: it is not for want of memory or of files that reading failed. */
  readonly isSettled: boolean;
  readonly milliseconds: number;
}

/** Up to here a process costs more to start than the screen that spares it. In bytes. */
const LITTLE = 1.5 * 1024 * 1024;
/** So much is worth one more process. In bytes. */
const WORTH_A_PROCESS = 6 * 1024 * 1024;

/** Gets what is wanted, in its order: from what was kept, and the rest by reading. */
export async function gather(all: readonly Wanted[], reading: Reading): Promise<Gathered[]> {
  const found = all.map((wanted) => findAtOnce(wanted, reading));
  const missing = found.filter(({ rest }) => rest.length > 0);
  const jobs = toJobs(missing, reading);
  await read(jobs, reading, (index, it) => take(missing[index]!, it, [index, jobs, reading]));
  return found;
}

/** What is known of a target so far, and what is still to be read. */
interface Found {
  readonly target: Target;
  key: string | null;
  lines: AspectLines | null;
  rest: readonly Aspect[];
  isSettled: boolean;
  milliseconds: number;
}

type Task = readonly [index: number, jobs: readonly Job[], reading: Reading];

function take(found: Found, answer: Answer, [index, jobs, reading]: Task): void {
  found.lines = answer.lines === null ? null : { ...found.lines, ...answer.lines };
  found.milliseconds = answer.milliseconds;
  found.key ??= answer.key;
  found.isSettled = answer.key !== null || isTooLarge(jobs[index]!);
  keep(found.target, answer, reading);
  reading.onRead(jobs.length);
}

const isTooLarge = ({ size, maxSize }: Job): boolean => size > maxSize;

/** What was kept of a target, or a failure that needs no reading. */
function findAtOnce(wanted: Wanted, reading: Reading): Found {
  const known = failAtOnce(wanted, reading) ?? findKept(wanted, reading.kept);
  const rest = wanted.aspects.filter((aspect) => known.lines[aspect] === undefined);
  return { target: wanted.target, ...known, rest, isSettled: true, milliseconds: 0 };
}

interface Known {
  readonly key: string | null;
  readonly lines: AspectLines;
}

function failAtOnce({ target: { origin }, aspects }: Wanted, { maxFileSize }: Reading) {
  const size = origin.kind === 'disk' ? origin.stats.size : 0;
  return size > maxFileSize ? tooLarge(size, { maxSize: maxFileSize, aspects }) : null;
}

function findKept({ target, aspects }: Wanted, kept: Kept | null): Known {
  const key = kept === null ? null : keyOfTarget(target, kept);
  return { key, lines: key === null ? {} : kept!.facts.get(key, aspects) };
}

/** The key of a target's content, learned as cheaply as can be; null where it can't be read. */
export function keyOfTarget(target: Target, kept: Kept): string | null {
  const { language, origin } = target;
  if (origin.kind === 'index') return `${origin.oid}.${language}`;
  return origin.kind === 'text' ? keyOf(origin.content, language) : keyOnDisk(target, origin, kept);
}

function keyOnDisk({ file, language }: Target, origin: OnDisk, { stats }: Kept) {
  const known = stats.keyOf(file, origin.stats);
  if (known !== undefined) return known;
  const key = keyOfFile(origin.path, language);
  if (key !== null) stats.put(file, origin.stats, key);
  return key;
}

type OnDisk = Extract<Target['origin'], { readonly kind: 'disk' }>;

function keyOfFile(path: string, language: Language): string | null {
  const content = readContent(path);
  return content instanceof Uint8Array ? keyOf(content, language) : null;
}

function keep({ file, origin }: Target, { key, lines }: Answer, { kept }: Reading): void {
  if (kept === null || key === null || lines === null) return;
  kept.facts.put(key, lines);
  if (origin.kind === 'disk') kept.stats.put(file, origin.stats, key);
}

function toJobs(missing: readonly Found[], { git, kept, maxFileSize }: Reading): Job[] {
  const targets = missing.map(({ target }) => target);
  const contentOf = contentsFrom(targets, git);
  return missing.map(({ target, rest }) => ({
    ...{ aspects: rest, language: target.language, maxSize: maxFileSize, wantsKey: kept !== null },
    ...(pointTo(target) ?? hold(contentOf(target), maxFileSize)),
  }));
}

type Held = Pick<Job, 'path' | 'base64' | 'size'>;

/** A file is read by who does the job. */
function pointTo({ origin }: Target): Held | null {
  if (origin.kind !== 'disk') return null;
  return { path: origin.path, base64: null, size: origin.stats.size };
}

/** What is in git's index is read in one go. */
function contentsFrom(targets: readonly Target[], git: Git): (target: Target) => Uint8Array {
  const oids = targets.flatMap(({ origin }) => (origin.kind === 'index' ? [origin.oid] : []));
  const objects = new Map(readObjects(git, oids).map((content, index) => [oids[index]!, content]));
  return ({ origin }) => (origin.kind === 'text' ? origin.content : objects.get(oidOf(origin))!);
}

const oidOf = (origin: Target['origin']): string => (origin.kind === 'index' ? origin.oid : '');

/** A content that goes along with its job, unless it is too large to be read. */
function hold(content: Uint8Array, most: number): Held {
  const base64 = content.length > most ? '' : Buffer.from(content).toString('base64');
  return { path: null, base64, size: content.length };
}

async function read(jobs: readonly Job[], { threads }: Reading, onAnswer: OnAnswer): Promise<void> {
  const bytes = bytesOf(jobs);
  const elsewhere = bytes > LITTLE ? [...jobs.keys()] : await readLittle(jobs, bytes, onAnswer);
  const others = elsewhere.map((index) => jobs[index]!);
  const processes = Math.min(threads, Math.ceil(bytes / WORTH_A_PROCESS));
  await readInProcesses(others, processes, (index, it) => onAnswer(elsewhere[index]!, it));
}

/** The parser is loaded only where there is something to parse. */
async function readLittle(jobs: readonly Job[], bytes: number, onAnswer: OnAnswer) {
  if (jobs.length === 0) return [];
  const { openParser, readHere } = await import('./read-here.js');
  return readHere(jobs, onAnswer, await openParser(bytes));
}

const bytesOf = (jobs: readonly Job[]): number =>
  jobs.map(({ size }) => size).reduce((a, b) => a + b, 0);
