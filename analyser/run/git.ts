import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { LintelError } from '../../policy/errors.js';
import { failureOf } from './failure.js';
import { gitEnvironment, type Caller } from './git-environment.js';

/** Runs git in a folder and returns what it printed, or null where it failed, and tells why. */
export type Git = (args: readonly string[], input?: string, tellWhy?: TellWhy) => Buffer | null;

/** Told of a failure: the words for it, or the empty string where git has none. */
export type TellWhy = (reason: string) => void;

const LARGEST_OUTPUT = 1024 * 1024 * 1024;

/** Git as it is installed; the environment goes along, so that a hook's index is the one read. */
export function gitIn(folder: string, caller: Caller): Git {
  const env = gitEnvironment(folder, caller);
  return (args, input = '', tellWhy = () => undefined) => {
    const options = { cwd: folder, env, input, maxBuffer: LARGEST_OUTPUT };
    return end(spawnSync('git', ['-c', 'core.quotePath=false', ...args], options), tellWhy);
  };
}

function end(ended: SpawnSyncReturns<Buffer>, tellWhy: TellWhy): Buffer | null {
  if (ended.status === 0) return ended.stdout;
  tellWhy(reasonOf(ended));
  return null;
}

function reasonOf({ error, stderr }: SpawnSyncReturns<Buffer>): string {
  if (error !== undefined) return `git can’t be run (${failureOf(error)})`;
  const said = stderr.toString('utf8');
  const line = /^fatal: .*/m.exec(said) ?? /^error: .*/m.exec(said) ?? /.*/.exec(said);
  return line?.[0] ? `git says "${line[0]}"` : '';
}

/** The same, but failing is an error that says what could not be done, and why. */
export function demand(git: Git, args: readonly string[], failure: string): Buffer {
  const output = git(args);
  if (output !== null) return output;
  const why = whyFails(git, args) || `git ${args.join(' ')} failed`;
  throw new LintelError('git-failed', `${failure}: ${why}.`);
}

/**
 * Why git fails at something, or the empty string where it has no words for it. Not every command says
 * that there is no repository, or none that may be used: that is asked first.
 */
export function whyFails(git: Git, args: readonly string[]): string {
  const reasons: string[] = [];
  for (const asked of [OPEN, args]) git(asked, '', (reason) => void reasons.push(reason));
  return reasons[0] ?? '';
}

const OPEN = ['rev-parse', '--git-dir'];

/** Splits what git prints with `-z`. */
export function splitNul(output: Buffer | null): string[] {
  return (output?.toString('utf8') ?? '').split('\0').filter((part) => part !== '');
}
