import type { ServiceProcess } from '../guard/process.js';
import type { Site } from '../guard/site.js';
import type { Programs } from '../rungs/programs.js';
import { untilUp } from '../until-up.js';
import { askRedis } from './talk.js';

/** Settings by name, as `redis.conf` has them: `maxmemory`, `appendonly`. */
export type RedisSettings = Readonly<Record<string, string>>;

/** A Redis to be started. */
export interface RedisServer {
  readonly name: string;
  readonly port: number;
  readonly settings: RedisSettings;
  readonly programs: Programs;
}

/** Starts a Redis, and resolves when it answers. */
export async function startServer(site: Site, server: RedisServer): Promise<ServiceProcess> {
  const { name, port, programs } = server;
  const { folder, environment } = programs;
  const program = `${folder}/redis-server`;
  const started = await site.run({ name, program, args: argsOf(site, server), environment });
  await untilUp(started, `${name} on port ${port}`, () => isOurs(port, started.pid));
  return started;
}

/** Nothing is kept: data that end with their tests. Only this machine can reach it. */
const DEFAULTS: RedisSettings = {
  bind: '127.0.0.1',
  save: '',
  appendonly: 'no',
  'enable-debug-command': 'local',
  loglevel: 'notice',
  'set-proc-title': 'no',
};

function argsOf(site: Site, { name, port, settings }: RedisServer): readonly string[] {
  const files = { port: String(port), dir: site.data, dbfilename: `${name}.rdb` };
  return argsOfSettings({ ...DEFAULTS, ...files, ...settings });
}

/** Settings as the server's command takes them. */
export const argsOfSettings = (settings: RedisSettings): readonly string[] =>
  Object.entries(settings).flatMap(([setting, value]) => [`--${setting}`, value]);

/** Another server may have taken the port in between. */
async function isOurs(port: number, pid: number): Promise<boolean> {
  const info = await askRedis(port, 'INFO server');
  return info?.includes(`process_id:${pid}\r\n`) === true && !info.includes('LOADING');
}
