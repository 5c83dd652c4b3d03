import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** What a program that runs tests ended with, and all that it said. */
export interface Ending {
  readonly code: number | null;
  readonly said: string;
}

/** Runs Node in a project to its end. */
export async function runNode(cwd: string, ...args: readonly string[]): Promise<Ending> {
  const child = spawn(process.execPath, args, { cwd, env: surroundings() });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: (await said).join('\n') };
}

/** Nothing of the run that this is itself. */
function surroundings(): NodeJS.ProcessEnv {
  const foreign = /^(?:LINTEL_RUN|LINTEL_BUDGETS|NODE_OPTIONS|NODE_TEST_CONTEXT|JEST_.*|CI)$/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return Object.fromEntries(kept);
}

/** The servers that tests said they met, each once. */
export const serversIn = ({ said }: Ending): readonly string[] => [
  ...new Set(Array.from(said.matchAll(/server (postgres:\S+)/g), ([, url = '']) => url)),
];
