import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ServiceProcess } from '../guard/process.js';
import type { Site } from '../guard/site.js';
import { hear } from '../hear.js';
import { findFreePorts } from '../ports.js';
import type { Programs } from '../rungs/programs.js';
import { untilUp } from '../until-up.js';

/** A ClickHouse of the machine to be started. */
export interface ClickHouseServer {
  /** The server, or the program that is everything. */
  readonly program: string;
  readonly port: number;
  readonly password: string;
}

export const PING = 'GET /ping HTTP/1.0\r\n\r\n';

export async function planServer({ from }: Programs): Promise<ClickHouseServer> {
  const [port = 0] = await findFreePorts(1);
  return { program: from, port, password: randomBytes(12).toString('hex') };
}

/** Starts a server on its data, and resolves when it answers. */
export async function startServer(site: Site, server: ClickHouseServer): Promise<ServiceProcess> {
  const { program, port } = server;
  const args = [...wordsFor(program), `--config-file=${writeFiles(site.data, server)}`];
  const started = await site.run({ name: 'clickhouse', program, args });
  await untilUp(started, `ClickHouse on port ${port}`, () => hear({ port, says: PING }));
  return started;
}

const wordsFor = (program: string): readonly string[] =>
  path.basename(program) === 'clickhouse-server' ? [] : ['server'];

function writeFiles(data: string, server: ClickHouseServer): string {
  const [config, users] = [path.join(data, 'config.xml'), path.join(data, 'users.xml')];
  for (const folder of Object.values(FOLDERS)) mkdirSync(path.join(data, folder), MAKING);
  writeFileSync(config, configOf(data, server.port), { mode: 0o600 });
  writeFileSync(users, usersWith(server.password), { mode: 0o600 });
  return config;
}

const MAKING = { recursive: true };

/** Settings that name folders, and the folders within that for data. */
const FOLDERS = {
  path: 'clickhouse',
  tmp_path: 'tmp',
  user_files_path: 'user_files',
  format_schema_path: 'format_schemas',
  access: 'access',
};

/** Only this machine reaches it; what is not told to listen doesn't. */
function configOf(data: string, port: number): string {
  const places = Object.entries(FOLDERS).map(([name, folder]) => {
    return [name, escapeXml(path.join(data, folder, '/'))] as const;
  });
  const { access, ...paths } = Object.fromEntries(places);
  const named = Object.entries(paths).map(([name, place]) => `<${name}>${place}</${name}>`);
  return render([...named, ...settingsOf(data, port), storage(access ?? '')]);
}

/** In bytes: what tests read is little. */
const CACHE = 64 * 1024 * 1024;

const settingsOf = (data: string, port: number): readonly string[] => [
  `<http_port>${port}</http_port><listen_host>127.0.0.1</listen_host>`,
  '<logger><level>warning</level><console>1</console></logger>',
  `<mark_cache_size>${CACHE}</mark_cache_size>`,
  `<users_config>${escapeXml(path.join(data, 'users.xml'))}</users_config>`,
];

/** Users and profiles that statements make are kept beside those of the file. */
const storage = (access: string): string => `<access_control_path>${access}</access_control_path>`;

const usersWith = (password: string): string =>
  render([
    '<profiles><default/></profiles><quotas><default/></quotas>',
    `<users><default><password>${password}</password><networks><ip>127.0.0.1</ip></networks>`,
    '<profile>default</profile><quota>default</quota><access_management>1</access_management>',
    '</default></users>',
  ]);

const render = (lines: readonly string[]): string =>
  `<clickhouse>\n${lines.join('\n')}\n</clickhouse>\n`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
