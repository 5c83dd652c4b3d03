import { randomBytes } from 'node:crypto';
import { lineOf } from '../../ledger/opened-at.js';
import { lowerUser } from '../drop-user.js';
import type { Site } from '../guard/site.js';
import { inMemory } from '../memory-folder.js';
import type { Recipe, Running, Wishes } from '../model.js';
import { findFreePorts } from '../ports.js';
import { containerRung, type Contained } from '../rungs/container.js';
import { homebrewRung } from '../rungs/homebrew.js';
import { machineRung } from '../rungs/machine.js';
import type { Programs } from '../rungs/programs.js';
import { urlRung } from '../rungs/url.js';
import { startAnew } from '../start-anew.js';
import { ForeignTenure, OwnTenure, Tenant, type Tenure } from '../tenure.js';
import { Databases, type Database, type Fill } from './database.js';
import { embeddedRung } from './embedded.js';
import { BREWED, INSTALLED } from './programs.js';
import { imageWith } from './image.js';
import * as server from './server.js';

/** What may be asked of a PostgreSQL. */
export interface PostgresWishes extends Wishes {
  readonly settings?: server.PostgresSettings;
}

/** A PostgreSQL that runs. */
export interface RunningPostgres extends Running {
  readonly service: 'postgres';
  /** Of the database `postgres`, as a superuser if the server is ours. */
  readonly url: string;
  /** A database of its own: empty, or a copy of what `fill` fills once for this server. */
  database(fill?: Fill): Promise<Database>;
}

/** A PostgreSQL of its own, 14 or newer; nothing is synced, and only who has its password gets in. */
export function postgres(wishes: PostgresWishes = {}): Recipe<RunningPostgres> {
  const launch = (programs: Programs) => launchPostgres(programs, wishes.settings ?? {});
  const own = [machineRung(INSTALLED, launch), embeddedRung(launch)];
  const contained = containerRung(imageWith(wishes.settings ?? {}), toHandle);
  const rungs = [FOREIGN, ...own, contained, homebrewRung(BREWED, launch)];
  return { ...wishes, service: 'postgres', atLeast: '14', rungs };
}

const toHandle = ({ place, password, tenure }: Contained): RunningPostgres =>
  new PostgresHandle(`postgres://${server.USER}:${password}@${place}/postgres`, tenure);

const VARIABLE = 'DATABASE_URL';

const FOREIGN = urlRung(
  VARIABLE,
  (url): RunningPostgres => new PostgresHandle(url, new ForeignTenure(VARIABLE)),
);

function launchPostgres(programs: Programs, settings: server.PostgresSettings) {
  const lowered = lowerUser();
  const password = randomBytes(12).toString('hex');
  const plan = { password, settings, programs, lowered };
  return startAnew('postgres', (site) => launchAt(site, plan), inMemory(lowered.ground));
}

type Plan = Omit<server.PostgresServer, 'port'>;

async function launchAt(site: Site, rest: Plan): Promise<RunningPostgres> {
  const [port = 0] = await findFreePorts(1);
  const plan = { ...rest, port };
  await server.makeCluster(site, plan);
  const tenure = await OwnTenure.begin(site, [() => server.startServer(site, plan)]);
  const url = `postgres://${server.USER}:${plan.password}@127.0.0.1:${port}/postgres`;
  return new PostgresHandle(url, tenure);
}

class PostgresHandle extends Tenant implements RunningPostgres {
  readonly service = 'postgres';
  private readonly databases: Databases;

  constructor(
    readonly url: string,
    tenure: Tenure,
  ) {
    super(tenure);
    this.databases = new Databases(url, this.belongings, tenure instanceof ForeignTenure);
  }

  get variables() {
    return { [VARIABLE]: this.url };
  }

  async database(fill?: Fill): Promise<Database> {
    const line = lineOf(this.database);
    const database = await this.databases.create(fill);
    return this.belongings.keep(database, { what: `database ${database.name}`, line });
  }

  override stop(): Promise<void> {
    return this.databases.close().finally(() => super.stop());
  }
}
