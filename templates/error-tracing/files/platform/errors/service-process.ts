import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { toArguments, type Surroundings } from './surroundings.js';

/** A service of the application that runs in a process of its own. */
export interface ServiceProcess extends AsyncDisposable {
  readonly pid: number;
  /** The first line that it has printed: it is up. */
  readonly said: string;
}

/** Starts a service that is written in TypeScript, and resolves when it is up. */
export async function startService(file: string, surroundings: Surroundings) {
  const args = [findRunner(), file, ...toArguments(surroundings)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = once(createInterface({ input: child.stdout }), 'line').then(String);
  const died = once(child, 'exit').then(([code]) => refuse(file, String(code)));
  // It ends one day; who awaits it no more is told by its answers.
  died.catch(() => undefined);
  return toRunning(child, await Promise.race([line, died]));
}

const toRunning = (child: ChildProcess, said: string): ServiceProcess => ({
  ...{ pid: child.pid ?? 0, said },
  [Symbol.asyncDispose]: () => end(child),
});

/** What runs TypeScript without a build comes along with Lintel. */
function findRunner(): string {
  const project = createRequire(path.resolve('package.json'));
  const runner = createRequire(project.resolve('lintel/package.json')).resolve('jiti');
  return path.join(path.dirname(runner), 'jiti-cli.mjs');
}

function refuse(file: string, code: string): never {
  throw new Error(`${file} ended with ${code} before it was up.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await Promise.all([once(child, 'exit'), child.kill('SIGKILL')]);
}
