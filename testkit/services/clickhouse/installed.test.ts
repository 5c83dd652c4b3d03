import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../../policy/test-folder.js';
import { climb } from '../ladder.js';
import { allowForServices } from '../proof/longest.js';
import { start } from '../start.js';
import { clickhouse } from './recipe.js';

allowForServices();

const makeFolder = useTestFolders();

/** In place of the server: it listens where its configuration says, and answers with that. */
const SERVER = `#!${process.execPath}
const file = process.argv.find((word) => word.startsWith('--config-file='));
if (!file) { console.log('ClickHouse server version 24.8.1.1 (official build).'); process.exit(); }
const config = require('node:fs').readFileSync(file.slice(14), 'utf8');
const port = Number(/<http_port>(\\d+)</.exec(config)[1]);
const text = JSON.stringify({ words: process.argv.slice(2, -1), config });
require('node:http').createServer((_, response) => response.end(text)).listen(port, '127.0.0.1');
`;

/** A machine on which ClickHouse has this name. */
function machineWith(name: string) {
  const folder = makeFolder({ [`bin & more/${name}`]: SERVER });
  chmodSync(path.join(folder, 'bin & more', name), 0o755);
  const environment = { PATH: path.join(folder, 'bin & more') };
  return { environment, platform: process.platform, tell: () => undefined };
}

async function readServer(name: string) {
  await using server = await start(clickhouse({ version: '24.8' }), machineWith(name));
  const { origin } = new URL(server.url);
  const said = (await (await fetch(origin)).json()) as { words: string[]; config: string };
  return { ...said, provenance: server.provenance };
}

test.each([
  ['clickhouse-server', []],
  ['clickhouse', ['server']],
])('a machine’s %s is started with a configuration of its own', async (name, words) => {
  const said = await readServer(name);
  expect(said.provenance).toMatchObject({ rung: 'machine', version: '24.8.1.1' });
  expect(said.words).toEqual(words);
  expect(said.config).toMatch(/^<clickhouse>\n<path>\/.*\/clickhouse\/<\/path>\n/);
  expect(said.config).toContain('<listen_host>127.0.0.1</listen_host>');
});

test('one that is too old is passed over, and it is said why', async () => {
  const world = machineWith('clickhouse');
  const { skipped } = await climb({ ...clickhouse(), atLeast: '25' }, world);
  const because = `24.8.1.1 (${world.environment.PATH}/clickhouse) is there, 25 or newer is needed`;
  expect(skipped).toContainEqual({ rung: 'machine', because });
});
