import path from 'node:path';
import { runCommand } from '../cli/run-command.js';
import { EXIT, type Screen, type World } from '../cli/world.js';

/** What `lintel check` prints for a project on a terminal with colours. */
export async function screenOfCheck(project: string): Promise<string> {
  const pieces: string[] = [];
  const output: Screen = { isTerminal: true, write: (text) => void pieces.push(text) };
  const world = worldOf(path.resolve(project), output);
  const exit = await runCommand(['check', '--no-cache', '--color'], world);
  if (exit !== EXIT.findings) throw new Error(`lintel check ended with ${exit} in ${project}.`);
  return withoutDuration(pieces.join(''));
}

function worldOf(cwd: string, output: Screen): World {
  const notes: Screen = { isTerminal: false, write: (text) => void process.stderr.write(text) };
  const readInput = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
  return { cwd, environment: {}, now: () => Date.now(), output, notes, readInput, canAsk: false };
}

/** A run never takes quite the same time, and a picture must not change without a reason. */
const withoutDuration = (screen: string): string =>
  screen.replace(/ in [\d.,]+ m?s(?=(?:\u001b\[\d+m)?\s*$)/, '');
