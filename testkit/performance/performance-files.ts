import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseBaseline, renderBaseline, type Baseline } from './baseline.js';

/** Where a run of performance tests keeps what it has measured. */
export interface PerformancePlaces {
  /** The folder of the results. */
  readonly results: string;
  /** The file of the baseline. */
  readonly baseline: string;
}

/** Reads a kept baseline; without a file it is empty. */
export function readBaseline({ baseline: file }: PerformancePlaces): Baseline {
  return existsSync(file) ? parseBaseline(file, readFileSync(file, 'utf8')) : {};
}

/** Keeps a baseline in place of the one that was. */
export function writeBaseline({ baseline: file }: PerformancePlaces, baseline: Baseline): void {
  replaceFile(file, renderBaseline(baseline));
}

/** Writes texts by the names of their files, each whole or not at all. */
export function writeResults({ results }: PerformancePlaces, texts: Texts): void {
  mkdirSync(results, { recursive: true });
  for (const [file, text] of Object.entries(texts)) replaceFile(path.join(results, file), text);
}

type Texts = Readonly<Record<string, string>>;

function replaceFile(file: string, text: string): void {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
