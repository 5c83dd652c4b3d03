import type { FileFacts } from '../../rules/model.js';
import { decodeFacts } from '../store/encode-facts.js';
import type { FactsStore } from '../store/facts-store.js';
import type { StatIndex } from '../store/stat-index.js';
import { readObjects } from './changed.js';
import type { Git } from './git.js';
import { readContent, tooLarge, type Answer, type Job } from './job.js';
import { keyOf } from './read-text.js';
import { readHere } from './read-here.js';
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
const WORTH_A_PROCESS = 3 * 1024 * 1024;

/** Gets the facts of all targets, in their order: from what was kept, and the rest by reading. */
export async function gather(targets: readonly Target[], reading: Reading): Promise<Gathered[]> {
  const answers = targets.map((target) => answerAtOnce(target, reading));
  const missing = targets.map((_, index) => index).filter((index) => answers[index] === undefined);
  const jobs = toJobs(
    missing.map((index) => targets[index]!),
    reading,
  );
  await read(jobs, reading, (index, answer) => {
    answers[missing[index]!] = answer;
    keep(targets[missing[index]!]!, answer, reading);
    reading.onRead(jobs.length);
  });
  return targets.map((target, index) => toGathered(target, answers[index]!));
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
function keyFor(target: Target, { stats }: Kept): string | undefined {
  const { file, language, origin } = target;
  if (origin.kind === 'index') return `${origin.oid}.${language}`;
  if (origin.kind === 'text') return keyOf(origin.content, language);
  return stats.keyOf(file, origin.stats) ?? hash(origin.path, target, stats);
}

function hash(
  path: string,
  { file, language, origin }: Target,
  stats: StatIndex,
): string | undefined {
  const content = readContent(path);
  if (!(content instanceof Uint8Array)) return undefined;
  const key = keyOf(content, language);
  if (origin.kind === 'disk') stats.put(file, origin.stats, key);
  return key;
}

function keep({ file, origin }: Target, { key, line }: Answer, { kept }: Reading): void {
  if (kept === null || key === null || line === null) return;
  kept.facts.put(key, line);
  if (origin.kind === 'disk') kept.stats.put(file, origin.stats, key);
}

function toJobs(targets: readonly Target[], { git, kept, maxFileSize }: Reading): Job[] {
  const oids = targets.flatMap(({ origin }) => (origin.kind === 'index' ? [origin.oid] : []));
  const objects = new Map(readObjects(git, oids).map((content, at) => [oids[at]!, content]));
  const common = { maxSize: maxFileSize, wantsKey: kept !== null };
  return targets.map(({ language, origin }) => ({
    ...common,
    language,
    ...(origin.kind === 'disk'
      ? { path: origin.path, base64: null, size: origin.stats.size }
      : held(origin.kind === 'text' ? origin.content : objects.get(origin.oid)!, maxFileSize)),
  }));
}

/** A content that goes along with its job, unless it is too large to be read. */
function held(content: Uint8Array, most: number): Pick<Job, 'path' | 'base64' | 'size'> {
  const base64 = content.length > most ? '' : Buffer.from(content).toString('base64');
  return { path: null, base64, size: content.length };
}

async function read(jobs: readonly Job[], { threads }: Reading, onAnswer: OnAnswer): Promise<void> {
  const bytes = bytesOf(jobs);
  const elsewhere = bytes > LITTLE ? [...jobs.keys()] : await readHere(jobs, onAnswer);
  const others = elsewhere.map((index) => jobs[index]!);
  const processes = Math.min(threads, Math.ceil(bytes / WORTH_A_PROCESS));
  await readInProcesses(others, processes, (index, it) => onAnswer(elsewhere[index]!, it));
}

const bytesOf = (jobs: readonly Job[]): number =>
  jobs.map(({ size }) => size).reduce((a, b) => a + b, 0);
