import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../../policy/errors.js';
import { findProgram } from '../rungs/find-program.js';
import { nodeOf, type RabbitServer } from './server.js';

/**
 * Evaluates Erlang in the broker: within milliseconds, where its own command line takes a second to
 * start. Throws `service-failed` with what Erlang says if that is not `ok`.
 */
export async function callErlang(server: RabbitServer, code: string): Promise<void> {
  const answer = await runCall(server, code);
  if (/^\{ok, *ok\}/.test(answer)) return;
  throw new LintelError('service-failed', `The broker refused ${code}: ${answer.trim()}`);
}

/** What it prints, also if it fails: the answer is told from that. */
function runCall(server: RabbitServer, code: string): Promise<string> {
  const args = ['-n', nodeOf(server), '-c', server.password, '-timeout', '60', '-e'];
  return new Promise((resolve) => {
    const answer: Answer = (error, ...said) => resolve(said.join('') || String(error));
    execFile(findErlCall(server), args, surroundingsOf(server), answer).stdin?.end(`${code}\n`);
  });
}

type Answer = (error: unknown, output: string, complaint: string) => void;

function surroundingsOf({ programs, ports: [, , register] }: RabbitServer) {
  const env = { ...process.env, ...programs.environment, ERL_EPMD_PORT: String(register) };
  return { env, cwd: '/' };
}

/** It lies with the runtime, or in the library that it comes from. */
function findErlCall({ programs }: RabbitServer): string {
  const { ROOTDIR: root = '', BINDIR: runtime = '' } = programs.environment;
  const lib = path.join(root, 'lib');
  const libraries = readdirSync(lib).filter((name) => name.startsWith('erl_interface'));
  const more = libraries.map((name) => path.join(lib, name, 'bin'));
  return findProgram('erl_call', [path.join(root, 'bin'), runtime, ...more]) ?? 'erl_call';
}
