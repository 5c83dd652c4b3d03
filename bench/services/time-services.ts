import { CATALOG, SERVICES } from '../../testkit/services/catalog.js';
import type { Running, ServiceName } from '../../testkit/services/model.js';
import { postgres } from '../../testkit/services/postgres/recipe.js';
import { start } from '../../testkit/services/start.js';
import type { Times } from './figures.js';

/** Times one round of everything. */
export async function timeServices(): Promise<Times> {
  const alone = await timeEachAlone();
  const [three, end] = [await timeTogether(THREE), await timeTogether(SERVICES)];
  const { database } = await timeDatabases();
  return { ...alone, database, three: three.begin, all: end.begin, end: end.end };
}

const THREE: readonly ServiceName[] = ['postgres', 'redis', 'clickhouse'];

async function timeEachAlone() {
  const times: Partial<Record<ServiceName, readonly number[]>> = {};
  for (const name of SERVICES) times[name] = (await timeTogether([name])).begin;
  // Every service was one of them.
  return times as Readonly<Record<ServiceName, readonly number[]>>;
}

/** How long services take to be there, and how long to be gone. */
async function timeTogether(names: readonly ServiceName[]) {
  const running: Running[] = [];
  const begin = await time(async () => {
    running.push(...(await Promise.all(names.map((name) => start(CATALOG[name]())))));
  });
  const end = await time(() => Promise.all(running.map((service) => service.stop())));
  return { begin: [begin], end: [end] };
}

const DATABASES = 10;

async function timeDatabases(): Promise<Pick<Times, 'database'>> {
  await using server = await start(postgres());
  const make = async (): Promise<unknown> => server.database(fill);
  // The first fills the template.
  await make();
  const database: number[] = [];
  while (database.length < DATABASES) database.push(await time(make));
  return { database };
}

const fill = (): Promise<void> => Promise.resolve();

async function time(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}
