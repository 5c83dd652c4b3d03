import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import type { Graph } from './graph.js';

const SOURCES = '\\.[cm]?tsx?$';

/** Imports of types count, and so does what the compiler would drop. */
const ARGUMENTS = ['--no-config', '--ts-pre-compilation-deps', '--include-only', SOURCES];

const CRUISED = z.object({
  modules: z.array(
    z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) }),
  ),
});

/** The graph that dependency-cruiser finds below a folder; `tools` is where it is installed. */
export function cruise(tools: string, folder: string): Graph {
  const { modules } = CRUISED.parse(JSON.parse(run(tools, folder)));
  const edges = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
  return { files: modules.map(({ source }) => source), edges };
}

function run(tools: string, folder: string): string {
  const program = path.join(tools, 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, ...ARGUMENTS, '--output-type', 'json', '.'];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 29 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  if (status === 0) return stdout;
  throw new Error(`dependency-cruiser exited with ${status}:\n${stderr.slice(-2000)}`);
}
