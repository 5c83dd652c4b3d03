import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { LintelError } from '../../../policy/errors.js';
import { HOW_TO_HELP, isFull } from '../room.js';
import { withDeadline } from '../wait.js';
import { GUARD_SCRIPT, quote } from './script.js';

/** What the guard is to look after. */
export interface GuardedFolder {
  /** Made by the guard, and removed by it. */
  readonly folder: string;
  /** `uid:gid` of who owns the part for data; empty for who runs this. */
  readonly owner: string;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** In milliseconds. The guard answers within a few; a machine under load is slower. */
const LONGEST_ANSWER = 60_000;

/**
 * A process of its own that ends with all that it has started when this process ends, however that
 * happens. It never keeps this process from ending.
 */
export class Guard {
  private readonly events = new EventEmitter().setMaxListeners(0);
  private readonly closed: Promise<unknown>;
  private complaint = '';

  private constructor(private readonly child: Child) {
    this.closed = once(child, 'close');
    createInterface({ input: child.stdout }).on('line', (line) => this.hear(line));
    child.stderr.on('data', (text: Buffer) => (this.complaint += String(text)));
    // A guard that has died is told of by `closed`.
    child.stdin.on('error', () => undefined);
  }

  /** Starts a guard whose folder is there. Throws `service-failed` where it can't be made. */
  static async over({ folder, owner }: GuardedFolder): Promise<Guard> {
    const args = ['-c', GUARD_SCRIPT, 'lintel-guard', folder, owner];
    const guard = new Guard(spawn('/bin/sh', args, spawning()));
    const isReady = await guard.answer('ready').then(isThere, isMissing);
    guard.release();
    if (!isReady) throw guard.failure(folder);
    return guard;
  }

  /** Lets the guard do one line of shell. */
  tell(...words: readonly string[]): void {
    this.child.stdin.write(`${words.map(quote).join(' ')}\n`);
  }

  /** Lets the guard run a line of shell when all processes have ended. */
  tellLast(line: string): void {
    this.child.stdin.write(`finish() { ${line}; }\n`);
  }

  /** What the guard says of `key`, when it has said it. */
  answer(key: string): Promise<string> {
    const said = once(this.events, key).then(([words]: string[]) => words ?? '');
    const died = this.closed.then(() => Promise.reject(new Error(this.complaint)));
    const awaited = `the guard’s word "${key}"`;
    return withDeadline(Promise.race([said, died]), { awaited, longest: LONGEST_ANSWER });
  }

  /** Calls back when the guard says `key`. */
  on(key: string, listener: (words: string) => void): void {
    this.events.once(key, listener);
  }

  /** Ends all processes, removes the folder, and resolves when both are gone. */
  async close(): Promise<void> {
    this.child.stdin.end();
    await withDeadline(this.closed, { awaited: 'the end of a service', longest: LONGEST_ANSWER });
  }

  private hear(line: string): void {
    const [verb = '', id, words] = line.split(' ');
    this.events.emit(id === undefined ? verb : `${verb} ${id}`, words);
  }

  /** A service that runs keeps no process from ending. */
  private release(): void {
    this.child.unref();
    // With 'pipe' these are sockets; their types say less.
    for (const stream of [this.child.stdin, this.child.stdout, this.child.stderr]) {
      (stream as unknown as { unref(): void }).unref();
    }
  }

  private failure(folder: string): LintelError {
    const cause = this.complaint.trim() || 'the shell ended';
    const reason = isFull(path.dirname(folder)) ? 'the disk is full' : cause;
    const message = `The folder ${folder} can’t be made: ${reason}. ${HOW_TO_HELP}`;
    return new LintelError('service-failed', message);
  }
}

/** Nothing of the caller's settings (PGDATA, RABBITMQ_…) reaches a service. */
function spawning() {
  const { PATH = '', HOME = '', LANG = 'C', TMPDIR = '/tmp' } = process.env;
  const stdio: ['pipe', 'pipe', 'pipe'] = ['pipe', 'pipe', 'pipe'];
  return { cwd: '/', env: { PATH, HOME, LANG, TMPDIR }, stdio, detached: true };
}

const isThere = (): boolean => true;
const isMissing = (): boolean => false;
