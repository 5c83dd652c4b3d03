#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { runCommand } from './run-command.js';
import { EXIT, type Screen, type World } from './world.js';

function screenOf(stream: NodeJS.WriteStream): Screen {
  // A reader that has seen enough closes the pipe; what it would have read goes nowhere.
  stream.on('error', () => undefined);
  return { isTerminal: stream.isTTY === true, write: (text) => void stream.write(text) };
}

const world: World = {
  cwd: process.cwd(),
  environment: process.env,
  now: () => Date.now(),
  output: screenOf(process.stdout),
  notes: screenOf(process.stderr),
  readInput: () => readFileSync(0),
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(EXIT.interrupted));
}

process.exitCode = await runCommand(process.argv.slice(2), world);
