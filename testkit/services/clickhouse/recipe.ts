import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import { lineOf } from '../../ledger/opened-at.js';
import type { ServiceProcess } from '../guard/process.js';
import type { Site } from '../guard/site.js';
import { hear } from '../hear.js';
import type { Ask, Offer, Recipe, Rung, Running, Skipped, Wishes } from '../model.js';
import { findFreePorts } from '../ports.js';
import { containerRung, type Contained } from '../rungs/container.js';
import { explainLibc } from '../rungs/libc.js';
import { machineRung } from '../rungs/machine.js';
import { findPackage } from '../rungs/packages.js';
import type { Programs } from '../rungs/programs.js';
import { urlRung } from '../rungs/url.js';
import { startAnew } from '../start-anew.js';
import { ForeignTenure, OwnTenure, Tenant, type Tenure } from '../tenure.js';
import { untilUp } from '../until-up.js';
import { IMAGE } from './image.js';
import { INSTALLED } from './programs.js';
import { sendQuery } from './send-query.js';
import { PING, planServer, startServer } from './server.js';

/** A database of its own. It is dropped with its scope. */
export interface AnalyticsDatabase extends AsyncDisposable {
  readonly name: string;
  /** Names the database too, as clients of ClickHouse take it. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A ClickHouse that runs. */
export interface RunningClickHouse extends Running {
  readonly service: 'clickhouse';
  readonly url: string;
  /** A new database, for one worker or one test. */
  database(): Promise<AnalyticsDatabase>;
}

/** A ClickHouse of its own, 22 or newer; only who has its password gets in. */
export function clickhouse(wishes: Wishes = {}): Recipe<RunningClickHouse> {
  return { ...wishes, service: 'clickhouse', atLeast: '22', rungs: RUNGS };
}

const VARIABLE = 'CLICKHOUSE_URL';

const FOREIGN = urlRung(
  VARIABLE,
  (url): RunningClickHouse => new ClickHouseHandle(url, new ForeignTenure(VARIABLE)),
);

/** The engine of the npm package `chdb`, behind a front that speaks ClickHouse's HTTP interface. */
const EMBEDDED: Rung<RunningClickHouse> = { name: 'npm', find: findEmbedded };

function findEmbedded(ask: Ask): Offer<RunningClickHouse> | Skipped {
  const found = findPackage('chdb');
  if (found === undefined) return { because: 'npm install --save-dev chdb' };
  const [version, engine] = findEngine(found.folder);
  const because = explainEngine(engine, version, ask);
  if (because !== undefined) return { because };
  return { version, from: `chdb ${found.version}`, start: () => launch(found.folder) };
}

function explainEngine(engine: string, version: string, ask: Ask): string | undefined {
  if (!ask.serves(version)) return `chdb has ClickHouse ${version}, not ${ask.demand}`;
  const obstacle = explainLibc('chdb', ask);
  if (obstacle !== undefined || findPackage(engine, ['chdb']) !== undefined) return obstacle;
  return `chdb lacks ${engine}: npm install --include=optional chdb`;
}

/** The engine is a package for each platform, whose version is ClickHouse's. */
function findEngine(folder: string): readonly [version: string, name: string] {
  const engines = readEngines(folder);
  const [version = '0'] = Object.values(engines);
  const name = Object.keys(engines).find((one) => one.includes(HERE));
  return [version, name ?? `an engine for ${HERE}`];
}

const HERE = `${process.platform}-${process.arch}`;

function readEngines(folder: string): Readonly<Record<string, string>> {
  // The package's manifest, of a version that is known.
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  };
  return manifest.optionalDependencies ?? {};
}

const FRONT = path.join(PACKAGE_ROOT, 'dist', 'testkit', 'clickhouse-front.js');

/** A front to be started. */
interface Front {
  readonly chdb: string;
  readonly port: number;
  readonly password: string;
}

function launch(chdb: string): Promise<RunningClickHouse> {
  return startAnew('clickhouse', async (site: Site) => {
    const [port = 0] = await findFreePorts(1);
    const front = { chdb, port, password: randomBytes(12).toString('hex') };
    const tenure = await OwnTenure.begin(site, [() => startFront(site, front)]);
    return new ClickHouseHandle(`http://default:${front.password}@127.0.0.1:${port}`, tenure);
  });
}

async function startFront(site: Site, { chdb, port, password }: Front): Promise<ServiceProcess> {
  const data = path.join(site.data, 'clickhouse');
  // Everybody may read the words that a process was started with.
  const secret = site.keepSecret('password', password);
  const args = [FRONT, path.join(chdb, 'package.json'), data, String(port), secret];
  const started = await site.run({ name: 'clickhouse', program: process.execPath, args });
  await untilUp(started, `ClickHouse on port ${port}`, () => hear({ port, says: PING }));
  return started;
}

/** A server of the machine. */
function launchInstalled(programs: Programs): Promise<RunningClickHouse> {
  return startAnew('clickhouse', async (site: Site) => {
    const server = await planServer(programs);
    const tenure = await OwnTenure.begin(site, [() => startServer(site, server)]);
    const place = `127.0.0.1:${server.port}`;
    return new ClickHouseHandle(`http://default:${server.password}@${place}`, tenure);
  });
}

const toHandle = ({ place, password, tenure }: Contained): RunningClickHouse =>
  new ClickHouseHandle(`http://default:${password}@${place}`, tenure);

class ClickHouseHandle extends Tenant implements RunningClickHouse {
  readonly service = 'clickhouse';

  constructor(
    readonly url: string,
    tenure: Tenure,
  ) {
    super(tenure);
  }

  get variables() {
    return { [VARIABLE]: this.url };
  }

  async database(): Promise<AnalyticsDatabase> {
    const line = lineOf(this.database);
    const database = await createDatabase(this.url);
    return this.belongings.keep(database, { what: `database ${database.name}`, line });
  }
}

/** Makes a database on the server at an address. */
export async function createDatabase(server: string): Promise<AnalyticsDatabase> {
  const name = `lintel_${randomBytes(6).toString('hex')}`;
  await sendQuery(server, `CREATE DATABASE ${name}`);
  const drop = async () => void (await sendQuery(server, `DROP DATABASE IF EXISTS ${name}`));
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return { name, url, drop, [Symbol.asyncDispose]: drop };
}

const RUNGS: readonly Rung<RunningClickHouse>[] = [
  FOREIGN,
  machineRung(INSTALLED, launchInstalled),
  EMBEDDED,
  containerRung(IMAGE, toHandle),
];
