import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

/** What a run of the command line ended with. */
export interface Outcome {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run differs from one in the workspace's folder, with an environment of its own. */
export interface Manner {
  /** Relative to the workspace. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  readonly uid?: number;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const BASE = makeFolder(path.join(tmpdir(), 'lintel-whole-'));

// `rm` goes down deeper than a path may be long.
afterAll(() => void execFileSync('rm', ['-rf', BASE]));

/** A new folder that every user may look into. */
function makeFolder(prefix: string): string {
  const folder = realpathSync(mkdtempSync(prefix));
  chmodSync(folder, 0o755);
  return folder;
}

/** A folder of its own that tests of the whole put files into, and run the command line in. */
export class Workspace {
  readonly root = makeFolder(path.join(BASE, 'project-'));
  /** Where the command line keeps its cache. */
  readonly cache = mkdtempSync(path.join(BASE, 'cache-'));

  constructor(files: Files = {}) {
    this.write(files);
  }

  write(files: Files): this {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(this.at(file)), { recursive: true });
      writeFileSync(this.at(file), content);
    }
    return this;
  }

  remove(...files: readonly string[]): this {
    for (const file of files) rmSync(this.at(file), { recursive: true });
    return this;
  }

  link(target: string, file: string): this {
    symlinkSync(target, this.at(file));
    return this;
  }

  /** The absolute path of a file. */
  at(file: string): string {
    return path.join(this.root, file);
  }

  read(file: string): string {
    return readFileSync(this.at(file), 'utf8');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.root, env: this.environment(), encoding: 'utf8' });
  }

  /** Makes it a git repository with everything in one commit. */
  commit(): this {
    if (!existsSync(this.at('.git'))) this.git('init', '--quiet', '--initial-branch=main');
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message=first');
    return this;
  }

  /** Commits under a hook that runs `lintel`, and returns what that printed. */
  commitWithHook(command: string, ...args: readonly string[]): Outcome {
    this.layHook(command);
    this.git('commit', '--quiet', '--message=hooked', ...args);
    return { code: 0, stdout: this.read('hooked'), stderr: '' };
  }

  /** Lays a hook for commits that runs `lintel`, and puts what that prints into `hooked`. */
  layHook(command: string): void {
    const hook = `#!/bin/sh\n'${process.execPath}' '${MAIN}' ${command} >hooked 2>&1; exit 0\n`;
    writeFileSync(this.at('.git/hooks/pre-commit'), hook, { mode: 0o755 });
  }

  /** Runs `lintel` to its end. */
  lintel(...args: readonly string[]): Outcome {
    return this.lintelAs({}, ...args);
  }

  lintelAs(manner: Manner, ...args: readonly string[]): Outcome {
    const command = [MAIN, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, this.spawning(manner));
    return { code: status, stdout: String(stdout), stderr: String(stderr) };
  }

  /** Runs `lintel` from a script of bash, which finds the whole command in `"$@"`. */
  shell(script: string, ...args: readonly string[]): Outcome {
    const command = ['-c', script, 'bash', process.execPath, MAIN, ...args];
    const { status, stdout, stderr } = spawnSync('bash', command, this.spawning({}));
    return { code: status, stdout: String(stdout), stderr: String(stderr) };
  }

  /** Starts `lintel` as the leader of a process group, and lets it run. */
  start(...args: readonly string[]): ChildProcess {
    return this.startAs({}, ...args);
  }

  startAs(manner: Manner, ...args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [MAIN, ...args], { ...this.spawning(manner), detached: true });
  }

  private spawning({ cwd = '.', env, uid, input }: Manner) {
    const place = { cwd: this.at(cwd), env: { ...this.environment(), ...env } };
    const limits = { timeout: LONGEST_RUN, maxBuffer: Infinity, killSignal: 'SIGKILL' as const };
    return { ...place, ...limits, input, ...(uid === undefined ? {} : { uid, gid: uid }) };
  }

  /** Nothing of the machine's own settings, nor of who runs the tests. */
  private environment(): Record<string, string> {
    const { PATH = '' } = process.env;
    const person = { GIT_AUTHOR_NAME: 'a', GIT_COMMITTER_NAME: 'a' };
    const mail = { GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_EMAIL: 'a@example.org' };
    const git = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...person, ...mail };
    return { PATH, HOME: BASE, XDG_CACHE_HOME: this.cache, ...git };
  }
}

/** In milliseconds. A run that takes longer hangs. */
const LONGEST_RUN = 60_000;
