import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import { serviceCache } from '../cache-folder.js';
import { waitUntil } from '../wait.js';

/** A program that starts services and is killed; what it leaves can be told by its folder. */
export interface Victim {
  readonly child: ChildProcess;
  /** The folder that it has for temporary files; its path has spaces. */
  readonly folder: string;
}

/** All that the kit can start, as a program calls for it. */
export const EVERY_SERVICE = [
  ...['postgres()', 'redis()', 'redisCluster()', 'rabbitmq()', 'clickhouse()', 'telemetry()'],
];

/** Starts a program that starts services, and says where they are when they are up, as JSON. */
export function startVictim(services: readonly string[], uid?: number, cache?: string): Victim {
  const folder = mkdtempSync(path.join(tmpdir(), 'lintel orphans '));
  // Other users make their folders in it.
  chmodSync(folder, 0o1777);
  const env = { PATH: process.env['PATH'], TMPDIR: folder, HOME: folder, ...cacheOf(uid, cache) };
  const owner = uid === undefined ? {} : { uid, gid: uid };
  const args = ['--input-type=module', '--eval', programOf(services)];
  return { child: spawn(process.execPath, args, { env, stdio: STDIO, ...owner }), folder };
}

/** Who runs the tests shares what was downloaded; others find it, or have a cache of their own. */
const cacheOf = (uid?: number, cache = path.dirname(serviceCache(process.env))) =>
  uid === undefined ? { LINTEL_CACHE: cache } : {};

const STDIO: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];

const KIT = pathToFileURL(path.join(PACKAGE_ROOT, 'dist', 'testkit', 'index.js')).href;

function programOf(services: readonly string[]): string {
  const calls = services.map((service) => `kit.start(kit.${service})`).join(', ');
  return `const kit = await import('${KIT}');
    const all = await Promise.all([${calls}]);
    console.log(JSON.stringify(all.map(({ variables }) => variables)));
    setInterval(() => undefined, 1000);`;
}

/** Waits until nothing is left of a victim: no process, no file, no shared memory. */
export async function expectNothingLeft({ folder }: Victim): Promise<void> {
  const lastSeen = (): string => JSON.stringify(leftOf(folder));
  const wait = { awaited: 'the end of all that was started', longest: LONGEST_END, lastSeen };
  await waitUntil(() => leftOf(folder).length === 0, wait);
  rmSync(folder, { recursive: true });
}

/** In milliseconds. It takes some ten; a download that was under way goes on to its end. */
const LONGEST_END = 120_000;

function leftOf(folder: string): readonly string[] {
  return [...processesIn(folder), ...readdirSync(folder).filter((name) => !name.startsWith('.'))];
}

/** Every process that a guard has started has the folder in its environment. */
function processesIn(folder: string): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => readProcess(pid, 'environ').includes(`TMPDIR=${folder}\0`));
}

function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(path.join('/proc', pid, file), 'utf8');
  } catch {
    // It has ended, or is not ours to look at.
    return '';
  }
}

/** Segments of shared memory that nobody has any more, of both kinds. */
export const orphanedMemory = (): readonly string[] => [...ofSystemV(), ...ofPosix()];

const MEMORY = '/dev/shm';

function ofPosix(): readonly string[] {
  const maps = readdirSync('/proc').map((pid) => readProcess(pid, 'maps'));
  const isHeld = (name: string): boolean => maps.some((map) => map.includes(`${MEMORY}/${name}`));
  return readdirSync(MEMORY).filter((name) => name.startsWith('PostgreSQL.') && !isHeld(name));
}

function ofSystemV(): readonly string[] {
  const [, ...lines] = readFileSync('/proc/sysvipc/shm', 'utf8').trim().split('\n');
  const rows = lines.map((line) => line.trim().split(/\s+/));
  return rows.filter(([, , , , maker]) => readProcess(maker!, 'stat') === '').map(String);
}
