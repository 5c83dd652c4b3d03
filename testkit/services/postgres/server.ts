import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lowered } from '../drop-user.js';
import type { ServiceProcess } from '../guard/process.js';
import { quote } from '../guard/script.js';
import type { Site } from '../guard/site.js';
import type { Programs } from '../rungs/programs.js';
import { untilUp } from '../until-up.js';
import { laySamples } from './samples.js';

/** Settings by name, as `postgresql.conf` has them: `work_mem`, `deadlock_timeout`. */
export type PostgresSettings = Readonly<Record<string, string>>;

/** A PostgreSQL to be started. */
export interface PostgresServer {
  readonly port: number;
  readonly password: string;
  readonly settings: PostgresSettings;
  readonly programs: Programs;
  readonly lowered: Lowered;
}

/** The user that owns the databases. */
export const USER = 'lintel';

/** Makes the data folder. Collation is the plain one, so that every machine sorts alike. */
export async function makeCluster(site: Site, server: PostgresServer): Promise<void> {
  const passwordFile = path.join(site.data, 'password');
  // The folder is its owner's alone; within it, another user than the writer must read the file.
  writeFileSync(passwordFile, server.password, { mode: 0o644 });
  const own = [`--pwfile=${passwordFile}`, `--pgdata=${clusterOf(site)}`];
  const args = [...INITDB, ...own, ...(await samplesFor(site, server))];
  site.finishWith(`note=${quote(noteOf(site))}; ${REMOVE_MEMORY}`);
  await site.runToEnd({ ...commandOf(server, 'initdb'), args });
}

/** Where initdb is to find what it makes a cluster from, if it tells where that is. */
async function samplesFor(site: Site, server: PostgresServer): Promise<readonly string[]> {
  const [from, to] = [await askShare(site, server), path.join(site.data, 'samples')];
  if (from === undefined) return [];
  laySamples(from, to);
  return ['-L', to];
}

async function askShare(site: Site, server: PostgresServer): Promise<string | undefined> {
  const args = ['--show', `--pgdata=${clusterOf(site)}`];
  await site.runToEnd({ ...commandOf(server, 'initdb'), args });
  return /^share_path=(.+)$/m.exec(site.logOf('initdb'))?.[1];
}

const INITDB = [
  ...['--auth=scram-sha-256', `--username=${USER}`, '--encoding=UTF8', '--locale=C'],
  ...['--no-sync', '--no-instructions'],
];

/**
 * A server that is killed can't remove its segment of shared memory. Its note has the segment's key
 * and number in the seventh line.
 */
const REMOVE_MEMORY = `[ -f "$note" ] && ipcrm -m $(sed -n '7s/^ *[0-9]* *//p' "$note")`;

const noteOf = (site: Site): string => path.join(clusterOf(site), 'postmaster.pid');

const clusterOf = (site: Site): string => path.join(site.data, 'cluster');

/**
 * Starts the server on its data folder, and resolves when it takes connections. The processes of one
 * that was killed hold its memory until they notice: as long as they do, it is started again.
 */
export async function startServer(site: Site, server: PostgresServer): Promise<ServiceProcess> {
  for (const end = performance.now() + LONGEST_HOLD; ; await sleep(HOLD_PAUSE)) {
    const started = await runServer(site, server);
    const failure = await untilReady(site, server, started).then(() => null, toFailure);
    if (failure === null) return started;
    if (!isHeldUp(started) || performance.now() > end) throw failure.error;
  }
}

/** In milliseconds. */
const [LONGEST_HOLD, HOLD_PAUSE] = [30_000, 20];

const toFailure = (error: unknown) => ({ error });

function runServer(site: Site, server: PostgresServer): Promise<ServiceProcess> {
  const args = argsOf(site, server);
  // On QUIT it ends at once, and takes its shared memory along, which on KILL it can't.
  return site.run({ ...commandOf(server, 'postgres'), args, signal: 'QUIT' });
}

function untilReady(site: Site, { port }: PostgresServer, started: ServiceProcess): Promise<void> {
  return untilUp(started, `PostgreSQL on port ${port}`, () => isReady(site, started.pid));
}

/** The log goes on from start to start: what it said last counts. */
function isHeldUp(started: ServiceProcess): boolean {
  const said = started.log();
  return said.lastIndexOf('shared memory block') > said.lastIndexOf('ready to accept connections');
}

function commandOf({ programs, lowered }: PostgresServer, name: string) {
  const { folder, environment } = programs;
  return { name, program: path.join(folder, name), environment, prefix: lowered.prefix };
}

/** Nothing is kept, so nothing is synced. Shared memory lies in the folder, and goes with it. */
const DEFAULTS: PostgresSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  dynamic_shared_memory_type: 'mmap',
  shared_buffers: '64MB',
  max_connections: '200',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

function argsOf(site: Site, { port, settings }: PostgresServer): readonly string[] {
  const all: PostgresSettings = { ...DEFAULTS, ...settings, port: String(port) };
  return ['-D', clusterOf(site), ...argsOfSettings(all)];
}

/** Settings as the server's command takes them. */
export const argsOfSettings = (settings: PostgresSettings): readonly string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** The server notes its process in the first line of a file, and in the eighth how it is. */
function isReady(site: Site, pid: number): boolean {
  const lines = readNote(noteOf(site)).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

function readNote(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It is not written yet.
    return '';
  }
}
