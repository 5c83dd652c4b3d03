import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import type { Said } from './said.js';

const MAIN = path.join(PACKAGE_ROOT, 'dist', 'cli', 'main.js');
const ARGUMENTS = [MAIN, 'check', '--no-cache', '--format', 'json'];
const OPTIONS = { encoding: 'utf8', maxBuffer: 2 ** 30 } as const;

/** What `lintel check` says of a project, by file; whoever runs this has built it. */
export function askCli(root: string): ReadonlyMap<string, readonly Said[]> {
  const { status, stdout, stderr } = spawnSync(process.execPath, ARGUMENTS, {
    cwd: root,
    ...OPTIONS,
  });
  if (status !== 0 && status !== 1) throw new Error(`lintel check ended with ${status}: ${stderr}`);
  // The report's form is a contract, and tests of the report keep it.
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Said[] };
  const files = new Set(findings.map(({ file }) => file));
  const byFile = new Map<string, Said[]>([...files].map((file) => [file, []]));
  for (const finding of findings) byFile.get(finding.file)!.push(finding);
  return byFile;
}
