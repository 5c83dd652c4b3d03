import { LintelError } from '../../../policy/errors.js';
import type { Guard } from './guard.js';

/** A program that a service consists of. */
export interface Command {
  /** As logs and messages name it. */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** How it is ended: by KILL, if its data don’t matter and it leaves nothing behind. */
  readonly signal?: 'KILL' | 'QUIT' | 'TERM';
  /** Words before the program, as of one that drops privileges. */
  readonly prefix?: readonly string[];
}

/** A process of a service that runs, for faults to be put upon it. */
export interface ServiceProcess {
  readonly name: string;
  readonly pid: number;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number>;
  readonly hasEnded: () => boolean;
  signal(signal: NodeJS.Signals): void;
  /** The end of what it has printed. */
  log(): string;
}

type Log = ServiceProcess['log'];

/** Starts a process under a guard. */
export async function startProcess(guard: Guard, command: Command, log: Log) {
  const { name } = command;
  const end = watchEnd(guard, name);
  const pid = guard.answer(`pid ${name}`).then(Number);
  guard.tell('start', name, command.signal ?? 'KILL', ...wordsOf(command));
  return { name, pid: await pid, log, ...end, signal: signalerOf(await pid) };
}

function wordsOf({ prefix = [], program, args, environment = {} }: Command): readonly string[] {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const setting = variables.length === 0 ? [] : ['env', ...variables];
  return [...prefix, ...setting, program, ...args];
}

function watchEnd(guard: Guard, name: string): Pick<ServiceProcess, 'ended' | 'hasEnded'> {
  const codes: number[] = [];
  const ended = new Promise<string>((resolve) => guard.on(`exit ${name}`, resolve));
  const noted = ended.then((code) => codes[codes.push(Number(code)) - 1]!);
  return { ended: noted, hasEnded: () => codes.length > 0 };
}

const signalerOf = (pid: number) => (signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    const message = `${signal} can’t be sent to process ${pid}: it has ended.`;
    throw new LintelError('service-failed', message, { cause });
  }
};
