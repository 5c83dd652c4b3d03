import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LintelError } from '../../../policy/errors.js';
import { withDeadline } from '../wait.js';
import { Guard } from './guard.js';
import { startProcess, type Command, type ServiceProcess } from './process.js';

/** Where a site is made, and for whom. */
export interface Ground {
  /** The folder for temporary files; the system's if it is not given. */
  readonly base?: string;
  /** `uid:gid` of the owner of the data. */
  readonly owner?: string;
}

/** In milliseconds. */
const LONGEST_STEP = 120_000;

/** The private folder that a service runs in, with the guard that ends it. */
export class Site {
  private constructor(
    readonly folder: string,
    private readonly guard: Guard,
  ) {}

  /** Makes a folder of its own. Throws `service-failed` where there is no room for it. */
  static async open(service: string, ground: Ground = {}): Promise<Site> {
    const base = resolveBase(ground.base ?? tmpdir());
    const folder = path.join(base, `lintel-${service}-${randomBytes(5).toString('hex')}`);
    return new Site(folder, await Guard.over({ folder, owner: ground.owner ?? '' }));
  }

  /** The part of the folder that belongs to the service. */
  get data(): string {
    return path.join(this.folder, 'data');
  }

  /** Keeps what only the service may read in a file of its data; returns the path. */
  keepSecret(name: string, text: string): string {
    const file = path.join(this.data, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  }

  /** Starts a process that ends with the site. */
  run(command: Command): Promise<ServiceProcess> {
    return startProcess(this.guard, command, () => this.logOf(command.name));
  }

  /** Runs a process to its end. Throws `service-failed` with its last output if it fails. */
  async runToEnd(command: Command): Promise<void> {
    const { name, ended, log } = await this.run(command);
    const wait = { awaited: `the end of ${name}`, longest: LONGEST_STEP, lastSeen: log };
    const code = await withDeadline(ended, wait);
    if (code !== 0) throw this.failed(command, code);
  }

  /** The end of what a process has printed. */
  logOf(name: string): string {
    try {
      return readFileSync(path.join(this.folder, `${name}.log`), 'utf8').slice(-LOG_END);
    } catch {
      // It has printed nothing yet.
      return '';
    }
  }

  /** A line of shell for when all processes have ended. */
  finishWith(line: string): void {
    this.guard.tellLast(line);
  }

  /** Ends the processes and removes the folder. */
  close(): Promise<void> {
    return this.guard.close();
  }

  private failed({ name, program }: Command, code: number): LintelError {
    const message = `${name} (${program}) ended with ${code}:\n${this.logOf(name).trim()}`;
    return new LintelError('service-failed', message);
  }
}

/** In characters. */
const LOG_END = 2_000;

function resolveBase(base: string): string {
  try {
    return realpathSync(base);
  } catch (cause) {
    const message = `The folder for temporary files, ${base}, is not there. Make it, or set TMPDIR.`;
    throw new LintelError('service-failed', message, { cause });
  }
}
