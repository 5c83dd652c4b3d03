import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import type { Said } from './said.js';

const MAIN = path.join(PACKAGE_ROOT, 'dist', 'cli', 'main.js');
const ARGUMENTS = [MAIN, 'check', '--no-cache', '--format', 'json'];
const OPTIONS = { encoding: 'utf8', maxBuffer: 2 ** 30 } as const;

/** What `lintel check` says of a project, by file; whoever runs this has built it. */
export function askCli(root: string): Findings {
  const byFile = new Map<string, Said[]>();
  for (const finding of runCli(root)) {
    byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  }
  return byFile;
}

/** What was found, by file. */
export type Findings = ReadonlyMap<string, readonly Said[]>;

function runCli(root: string): readonly Said[] {
  const run = spawnSync(process.execPath, ARGUMENTS, { cwd: root, ...OPTIONS });
  if (run.status !== 0 && run.status !== 1) throw new Error(`${run.status}: ${run.stderr}`);
  // The report's form is a contract, and tests of the report keep it.
  const { findings } = JSON.parse(run.stdout) as { readonly findings: readonly Said[] };
  return findings;
}
