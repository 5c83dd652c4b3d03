import type { FileFacts } from '../../rules/model.js';
import type { Language } from '../facts/languages.js';
import { decodeFacts } from '../store/encode-facts.js';
import type { FactsStore } from '../store/facts-store.js';
import type { StatIndex } from '../store/stat-index.js';
import { readObjects } from './changed.js';
import type { Git } from './git.js';
import { readContent, tooLarge } from './content.js';
import type { Answer, Job } from './job.js';
import { keyOf } from './read-text.js';
import { readInProcesses, type OnAnswer } from './readers.js';
import type { Target } from './target.js';

/** Where facts are kept between runs. */
export interface Kept {
  readonly facts: FactsStore;
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

/** The facts of a target, or null if it has vanished since it was listed. */
export interface Gathered {
  readonly target: Target;
  readonly facts: FileFacts | null;
  readonly milliseconds: number;
}

/** Up to here reading takes less time than a process takes to start. In bytes. */
const LITTLE = 256 * 1024;
/** So much is worth one more process. In bytes. */
const WORTH_A_PROCESS = 6 * 1024 * 1024;

/** Gets the facts of all targets, in their order: from what was kept, and the rest by reading. */
export async function gather(targets: readonly Target[], reading: Reading): Promise<Gathered[]> {
  const answers: Answers = new Map();
  for (const target of targets) answers.set(target, answerAtOnce(target, reading));
  const missing = targets.filter((target) => answers.get(target) === undefined);
  await read(toJobs(missing, reading), reading, intoAnswers(answers, missing, reading));
  return targets.map((target) => toGathered(target, answers.get(target)!));
}

type Answers = Map<Target, Answer | undefined>;

function intoAnswers(answers: Answers, missing: readonly Target[], reading: Reading): OnAnswer {
  return (index, answer) => {
    answers.set(missing[index]!, answer);
    keep(missing[index]!, answer, reading);
    reading.onRead(missing.length);
  };
}

function toGathered(target: Target, { line, milliseconds }: Answer): Gathered {
  return { target, facts: line === null ? null : decodeFacts(line), milliseconds };
}

/** What was kept of a target, or a failure that needs no reading. */
function answerAtOnce(target: Target, { kept, maxFileSize }: Reading): Answer | undefined {
  const { origin } = target;
  const size = origin.kind === 'disk' ? origin.stats.size : 0;
  if (size > maxFileSize) return tooLarge(size, maxFileSize);
  const key = kept === null ? undefined : keyFor(target, kept);
  const line = key === undefined ? undefined : kept?.facts.get(key);
  return line === undefined ? undefined : { key: null, line, milliseconds: 0 };
}

/** The key of a target's content, learned as cheaply as can be. */
function keyFor(target: Target, kept: Kept): string | undefined {
  const { language, origin } = target;
  if (origin.kind === 'index') return `${origin.oid}.${language}`;
  return origin.kind === 'text' ? keyOf(origin.content, language) : keyOnDisk(target, origin, kept);
}

function keyOnDisk({ file, language }: Target, origin: OnDisk, { stats }: Kept) {
  const known = stats.keyOf(file, origin.stats);
  if (known !== undefined) return known;
  const key = keyOfFile(origin.path, language);
  if (key !== undefined) stats.put(file, origin.stats, key);
  return key;
}

type OnDisk = Extract<Target['origin'], { readonly kind: 'disk' }>;

function keyOfFile(path: string, language: Language): string | undefined {
  const content = readContent(path);
  return content instanceof Uint8Array ? keyOf(content, language) : undefined;
}

function keep({ file, origin }: Target, { key, line }: Answer, { kept }: Reading): void {
  if (kept === null || key === null || line === null) return;
  kept.facts.put(key, line);
  if (origin.kind === 'disk') kept.stats.put(file, origin.stats, key);
}

function toJobs(targets: readonly Target[], { git, kept, maxFileSize }: Reading): Job[] {
  const contentOf = contentsFrom(targets, git);
  return targets.map((target) => ({
    ...{ language: target.language, maxSize: maxFileSize, wantsKey: kept !== null },
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
  const elsewhere = bytes > LITTLE ? [...jobs.keys()] : await readLittle(jobs, onAnswer);
  const others = elsewhere.map((index) => jobs[index]!);
  const processes = Math.min(threads, Math.ceil(bytes / WORTH_A_PROCESS));
  await readInProcesses(others, processes, (index, it) => onAnswer(elsewhere[index]!, it));
}

/** The parser is loaded only where there is something to parse. */
async function readLittle(jobs: readonly Job[], onAnswer: OnAnswer): Promise<number[]> {
  if (jobs.length === 0) return [];
  const { readHere } = await import('./read-here.js');
  return readHere(jobs, onAnswer);
}

const bytesOf = (jobs: readonly Job[]): number =>
  jobs.map(({ size }) => size).reduce((a, b) => a + b, 0);
