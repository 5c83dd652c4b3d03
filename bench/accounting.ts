import { spawnSync } from 'node:child_process';

/** A program with its arguments, and where it runs. */
export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
}

/** What a process cost, with all its threads and children. Memory is that of the largest one. */
export interface Cost {
  readonly wallMs: number;
  /** User and system time together. */
  readonly cpuMs: number;
  readonly peakMiB: number;
}

/** What a process cost, and all that it printed. */
export interface Outcome {
  readonly cost: Cost;
  readonly output: string;
}

// Bash tells times to the millisecond, GNU time only to the hundredth; bash tells no memory.
const SCRIPT = `TIMEFORMAT='%3R %3U %3S'; time "$0" -q -f 'peak %M' "$@"`;
const ACCOUNT = /peak (\d+)\n([\d.]+) ([\d.]+) ([\d.]+)\s*$/;

const SPAWN = {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
} as const;

/** Runs a command to its end by `time`, GNU's. Throws unless it exits with 0 or 1. */
export function account({ argv, cwd }: Command, time: string): Outcome {
  const args = ['-c', SCRIPT, time, ...argv];
  const { status, stdout, stderr, error } = spawnSync('bash', args, { ...SPAWN, cwd });
  const output = `${stdout}${stderr}`;
  if (status === 0 || status === 1) return { cost: parseCost(stderr), output };
  const message = `${argv.join(' ')} exited with ${status}:\n${output.slice(-2000)}`;
  throw new Error(message, { cause: error });
}

/** Reads what bash and GNU time wrote after all that the process itself printed. */
export function parseCost(stderr: string): Cost {
  const account = ACCOUNT.exec(stderr);
  if (account) return toCost(account.slice(1).map(Number));
  throw new Error(`No account of a process in: ${stderr.slice(-500)}`);
}

function toCost([kibibytes = 0, wall = 0, user = 0, system = 0]: readonly number[]): Cost {
  const [wallMs, cpuMs] = [Math.round(wall * 1000), Math.round((user + system) * 1000)];
  return { wallMs, cpuMs, peakMiB: kibibytes / 1024 };
}

/** Finds GNU time, which knows the peak of memory. Throws, with what to install, if it fails. */
export function findGnuTime(): string {
  const found = ['/usr/bin/time', 'gtime'].find(isGnuTime);
  if (found) return found;
  throw new Error('The bench needs GNU time: install `time` (Debian) or `gnu-time` (Homebrew).');
}

function isGnuTime(program: string): boolean {
  const { stdout, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return `${stdout}${stderr}`.includes('GNU');
}
