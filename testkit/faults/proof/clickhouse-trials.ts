import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { clickhouse, type RunningClickHouse } from '../../services/clickhouse/recipe.js';
import { start } from '../../services/start.js';
import { queryMemoryLimit, tooManyParts } from '../clickhouse/faults.js';
import { freeze, kill } from '../process/faults.js';
import { sightOf, type Scene, type Trial } from './trial.js';

/** A ClickHouse with a database, for faults to be put upon. */
export class ClickHouseWorld implements AsyncDisposable {
  private constructor(
    readonly server: RunningClickHouse,
    /** Of a database. */
    readonly url: string,
  ) {}

  static async open(): Promise<ClickHouseWorld> {
    const server = await start(clickhouse());
    const { url } = await server.database();
    const world = new ClickHouseWorld(server, url);
    await world.run('CREATE TABLE events (a UInt32) ENGINE = MergeTree ORDER BY a');
    return world;
  }

  async run(query: string, patience = 60_000): Promise<void> {
    const client = createClient({ url: this.url, request_timeout: patience, ...QUIET });
    await client.command({ query }).finally(() => client.close());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.server.stop();
  }
}

const QUIET = { log: { level: ClickHouseLogLevel.OFF } };

const INSERT = 'INSERT INTO events VALUES (1)';
const LARGE = 'SELECT length(groupArray(number)) FROM numbers(5000000)';

/** What clients of ClickHouse see of its faults. */
export const CLICKHOUSE_TRIALS: readonly Trial<ClickHouseWorld>[] = [
  {
    title: 'ClickHouse: a table has too many parts',
    ...{ sees: '252', within: 5_000 },
    prepare: (world) => asked(world, tooManyParts(world, 'events'), INSERT),
  },
  {
    title: 'ClickHouse: a query needs more memory than it may have',
    ...{ sees: '241', within: 5_000 },
    prepare: (world) => asked(world, queryMemoryLimit(world, 4_000_000), LARGE),
  },
  {
    title: 'ClickHouse: stopped, and the client waits 300 ms for answers',
    ...{ sees: 'Timeout error.', within: 5_000 },
    prepare: (world) => {
      const meet: Scene['meet'] = (strike) => strike().then(() => sightOf(world.run(INSERT, 300)));
      return { fault: freeze(world.server), meet, use: () => world.run(INSERT) };
    },
  },
  {
    title: 'ClickHouse: killed',
    ...{ sees: 'ECONNREFUSED', within: 5_000 },
    prepare: (world) => asked(world, kill(world.server), INSERT),
  },
];

function asked(world: ClickHouseWorld, fault: Scene['fault'], query: string): Scene {
  const meet: Scene['meet'] = (strike) => strike().then(() => sightOf(world.run(query)));
  return { fault, meet, use: () => world.run(query) };
}
