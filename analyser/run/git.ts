import { spawnSync } from 'node:child_process';
import { LintelError } from '../../policy/errors.js';
import { gitEnvironment, type Caller } from './git-environment.js';

/** Runs git in a folder and returns what it printed, or null where it failed. */
export type Git = (args: readonly string[], input?: string) => Buffer | null;

const LARGEST_OUTPUT = 1024 * 1024 * 1024;

/** Git as it is installed; the environment goes along, so that a hook's index is the one read. */
export function gitIn(folder: string, caller: Caller): Git {
  const env = gitEnvironment(folder, caller);
  return (args, input = '') => {
    const options = { cwd: folder, env, input, maxBuffer: LARGEST_OUTPUT };
    const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], options);
    return status === 0 ? stdout : null;
  };
}

/** The same, but failing is an error that says what could not be done. */
export function demand(git: Git, args: readonly string[], failure: string): Buffer {
  const output = git(args);
  if (output !== null) return output;
  throw new LintelError('git-failed', `${failure} (git ${args.join(' ')} failed)`);
}

/** Splits what git prints with `-z`. */
export function splitNul(output: Buffer | null): string[] {
  return (output?.toString('utf8') ?? '').split('\0').filter((part) => part !== '');
}
