import path from 'node:path';
import { runCommand } from '../cli/run-command.js';
import { EXIT, type Screen, type World } from '../cli/world.js';
import type { ReportedFinding } from '../analyser/run/verdict.js';

/**
 * What `lintel check` finds in a project, by its own policy and without a cache. Throws what it says
 * where the project can't be judged.
 */
export async function findingsOf(project: string): Promise<readonly ReportedFinding[]> {
  const [pieces, notes]: [string[], string[]] = [[], []];
  const world = worldOf(path.resolve(project), [pieces, notes]);
  const exit = await runCommand(['check', '--no-cache', '--format', 'json'], world);
  if (exit > EXIT.findings) throw new Error(`${project} can't be judged: ${notes.join('')}`);
  // The report keeps its schema; a test of its own says so.
  const report = JSON.parse(pieces.join('')) as { readonly findings: readonly ReportedFinding[] };
  return report.findings;
}

type Written = readonly [output: string[], notes: string[]];

function worldOf(cwd: string, [output, notes]: Written): World {
  const screens = { output: screenInto(output), notes: screenInto(notes) };
  const person = { readInput: readNothing, canAsk: false };
  return { cwd, environment: {}, now: () => Date.now(), ...person, ...screens };
}

const screenInto = (pieces: string[]): Screen => ({
  isTerminal: false,
  write: (text) => void pieces.push(text),
});

const readNothing = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
