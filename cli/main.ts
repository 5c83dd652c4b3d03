#!/usr/bin/env node
import { writeSync } from 'node:fs';
import { runBriefly } from '../analyser/run/brief-run.js';
import { runCommand } from './run-command.js';
import { EXIT, type Screen, type World } from './world.js';

function screenOf(stream: NodeJS.WriteStream): Screen {
  stream.on('error', endUnlessClosed);
  return { isTerminal: stream.isTTY === true, write: (text) => void stream.write(text) };
}

/** A reader that has seen enough closes the pipe. A disk that is full has lost the report. */
function endUnlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') end(EXIT.configuration, `the output can’t be written: ${error.code}`);
}

function end(code: number, message: string): never {
  writeSync(process.stderr.fd, `lintel: ${message}\n`);
  return process.exit(code);
}

function findFolder(): string {
  try {
    return process.cwd();
  } catch {
    return end(EXIT.configuration, 'the working directory is not there any more.');
  }
}

runBriefly();

const world: World = {
  cwd: findFolder(),
  environment: process.env,
  now: () => Date.now(),
  output: screenOf(process.stdout),
  notes: screenOf(process.stderr),
  readInput: async () => Buffer.concat(await process.stdin.toArray()),
  canAsk: process.stdout.isTTY === true && process.stdin.isTTY === true,
};

// An exit code of 1 would say that there are findings.
process.on('uncaughtException', (error) => end(EXIT.crash, `a fault in Lintel: ${error.stack}`));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(EXIT.interrupted));
}

const code = await runCommand(process.argv.slice(2), world);
// What was written is let out first. Then an exit, not an end: Node would finish compiling what is
// no longer needed.
process.stdout.write('', (error) => {
  if (error) endUnlessClosed(error);
  process.stderr.write('', () => process.exit(code));
});
