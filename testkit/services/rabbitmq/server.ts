import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ServiceProcess } from '../guard/process.js';
import type { Site } from '../guard/site.js';
import type { Programs } from '../rungs/programs.js';
import { hear } from '../hear.js';
import { untilUp } from '../until-up.js';

/** A RabbitMQ to be started. */
export interface RabbitServer {
  readonly programs: Programs;
  /** For clients, for nodes, and of the register of nodes. */
  readonly ports: readonly [amqp: number, nodes: number, register: number];
  readonly password: string;
  /** Lines of `rabbitmq.conf`. */
  readonly settings: Readonly<Record<string, string>>;
}

export const USER = 'lintel';

/** Writes what the broker reads when it starts. */
export function prepare(site: Site, server: RabbitServer): void {
  mkdirSync(path.join(site.data, 'plugins'));
  linkPlugins(server.programs.folder, path.join(site.data, 'plugins'));
  writeFileSync(path.join(site.data, '.erlang.cookie'), server.password, { mode: 0o400 });
  writeFileSync(path.join(site.data, 'enabled_plugins'), '[].');
  writeFileSync(path.join(site.data, 'rabbitmq.conf'), configurationOf(server));
}

/** The broker reads all plugins that it finds, though none is enabled: that takes seconds. */
function linkPlugins(home: string, folder: string): void {
  const plugins = path.join(home, 'plugins');
  const needed = readdirSync(plugins).filter((name) => /^(?!rabbitmq_(?!prelaunch))/.test(name));
  for (const name of needed) symlinkSync(path.join(plugins, name), path.join(folder, name));
}

function configurationOf({ ports: [amqp], password, settings }: RabbitServer): string {
  const own = { 'listeners.tcp.1': `127.0.0.1:${amqp}`, default_user: USER };
  return linesOf({ ...own, default_pass: password, ...LOGGING, ...settings });
}

/** Settings as the broker's file has them. */
export const linesOf = (settings: RabbitServer['settings']): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');

const LOGGING = { 'log.console': 'true', 'log.console.level': 'info', 'log.file': 'false' };

/** Starts the register of nodes, which the broker can't be without. */
export async function startRegister(site: Site, server: RabbitServer): Promise<ServiceProcess> {
  const [, , port] = server.ports;
  const args = ['-port', String(port), '-address', '127.0.0.1'];
  const register = await site.run({ ...commandOf(server, 'epmd'), name: 'epmd', args });
  await untilUp(register, `epmd on port ${port}`, () => hear({ port, says: '' }));
  return register;
}

function commandOf({ programs: { environment } }: RabbitServer, name: string) {
  return { program: path.join(environment['BINDIR'] ?? '', name), environment };
}

/** Starts the broker, and resolves when it takes connections. */
export async function startBroker(site: Site, server: RabbitServer): Promise<ServiceProcess> {
  const { program, environment: own } = commandOf(server, 'erlexec');
  const environment = { ...own, ...variablesOf(site, server), ...filesIn(site.data) };
  const broker = await site.run({ name: 'rabbitmq', program, args: ARGS, environment });
  const [port] = server.ports;
  await untilUp(broker, `RabbitMQ on port ${port}`, () => hear({ port, says: GREETING }));
  return broker;
}

/** What a client of AMQP 0-9-1 says first. */
const GREETING = 'AMQP\0\0\u0009\u0001';

/** As RabbitMQ's own start script has them, without what is for an interactive shell. */
const ARGS = [
  ...['-noinput', '-s', 'rabbit', 'boot', '-boot', 'start_sasl', '-start_epmd', 'false'],
  ...['+W', 'w', '+MBas', 'ageffcbf', '+MHas', 'ageffcbf', '+MBlmbcs', '512', '+MHlmbcs', '512'],
  ...['+MMmcs', '30', '+sbwt', 'none', '+sbwtdcpu', 'none', '+sbwtdio', 'none', '+B', 'i'],
  ...['-syslog', 'logger', '[]', '-syslog', 'syslog_error_logger', 'false'],
  ...['-kernel', 'prevent_overlapping_partitions', 'false'],
  ...['-kernel', 'inet_dist_use_interface', '{127,0,0,1}'],
];

/** The broker's name among nodes. */
export const nodeOf = ({ ports }: RabbitServer): string => `lintel-${ports[0]}@localhost`;

function variablesOf({ data }: Site, server: RabbitServer): Readonly<Record<string, string>> {
  const [, nodes, register] = server.ports;
  return {
    ...{ HOME: data, ERL_EPMD_PORT: String(register), ERL_EPMD_ADDRESS: '127.0.0.1' },
    ...{ RABBITMQ_NODENAME: nodeOf(server), RABBITMQ_DIST_PORT: String(nodes) },
    ...FIXED_VARIABLES,
  };
}

const FIXED_VARIABLES = {
  ...{ RABBITMQ_LOGS: '-', RABBITMQ_CONF_ENV_FILE: '/dev/null' },
  ...{ ERL_CRASH_DUMP: '/dev/null', SYS_PREFIX: '' },
};

/** Variables that name files, and the files in the folder for data. */
const FILES = {
  ERL_LIBS: 'plugins',
  RABBITMQ_MNESIA_BASE: 'mnesia',
  RABBITMQ_LOG_BASE: 'log',
  RABBITMQ_SCHEMA_DIR: 'schema',
  RABBITMQ_GENERATED_CONFIG_DIR: 'config',
  RABBITMQ_CONFIG_FILE: 'rabbitmq.conf',
  RABBITMQ_PLUGINS_DIR: 'plugins',
  RABBITMQ_ENABLED_PLUGINS_FILE: 'enabled_plugins',
};

function filesIn(data: string): Readonly<Record<string, string>> {
  const files = Object.entries(FILES).map(([name, file]) => [name, path.join(data, file)] as const);
  return Object.fromEntries(files);
}
