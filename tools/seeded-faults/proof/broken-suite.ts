import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plant } from '../plant.js';
import type { SeededFault } from '../seeded-fault.js';

/** The titles of the tests that failed and that passed. */
export interface Outcome {
  readonly failed: readonly string[];
  readonly passed: readonly string[];
  /** What Jest printed, for messages. */
  readonly said: string;
}

const SUITE = 'integration';

/**
 * Runs the tests that have to catch a fault, on a copy of the reference suite with that fault in it.
 * The copy lies in this project, where the packages that it imports are found.
 */
export function runWith(fault: SeededFault): Outcome {
  const folder = layBroken(fault);
  try {
    return runTests(path.join(folder, SUITE), fault.caughtBy);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function layBroken(fault: SeededFault): string {
  const folder = mkdtempSync('.seeded-');
  cpSync(SUITE, path.join(folder, SUITE), { recursive: true });
  const file = path.join(folder, fault.file);
  writeFileSync(file, plant(fault, readFileSync(file, 'utf8')));
  return folder;
}

/** A test may wait for what a fault keeps from happening. */
const LONGEST = 300_000;

function runTests(folder: string, title: string): Outcome {
  const report = path.join(folder, 'report.json');
  const args = [...COMMAND, folder, '--outputFile', report, '-t', escape(title)];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: LONGEST });
  return { ...readReport(report), said: run.stderr };
}

const COMMAND = [
  ...['dist/cjs/jest/run.js', '--json', '--transformIgnorePatterns', '/node_modules/', '/dist/'],
  '--rootDir',
];

const escape = (title: string): string => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Jest's own report. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function readReport(file: string): Omit<Outcome, 'said'> {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report; // Jest has written it
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const titled = (status: string) =>
    results.filter((it) => it.status === status).map(({ fullName }) => fullName);
  return { failed: titled('failed'), passed: titled('passed') };
}
