import { randomInt } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { publishSection } from '../../../bench/page.js';
import { seededRandom } from '../../seeded-random.js';
import { allowForServices } from '../../services/proof/longest.js';
import { SmallDisk, whatDisksLack } from '../disk/small-disk.js';
import { CLICKHOUSE_TRIALS, ClickHouseWorld } from './clickhouse-trials.js';
import { CLUSTER_TRIALS, ClusterWorld } from './cluster-trials.js';
import { DISK_TRIALS, DiskWorld } from './disk-trials.js';
import { tableFigures, type Record } from './figures.js';
import { Ground, type ReadyTrial } from './ground.js';
import { POSTGRES_TRIALS } from './postgres-trials.js';
import { PostgresWorld } from './postgres-world.js';
import { PROXY_TRIALS, ProxiedWorld } from './proxy-trials.js';
import { RABBIT_TRIALS } from './rabbitmq-trials.js';
import { RabbitWorld } from './rabbitmq-world.js';
import { REDIS_TRIALS } from './redis-trials.js';
import { RedisWorld } from './redis-world.js';

allowForServices();

const TIMES = Number(process.env['LINTEL_SOAK_TIMES'] ?? 20);
const SEED = Number(process.env['LINTEL_SEED'] ?? randomInt(2 ** 31));

const openDisk = async (): Promise<DiskWorld> => DiskWorld.open(await SmallDisk.make(64));

const GROUNDS = [
  new Ground(() => PostgresWorld.open(), POSTGRES_TRIALS),
  new Ground(() => ProxiedWorld.open(), PROXY_TRIALS),
  new Ground(() => RedisWorld.open(), REDIS_TRIALS),
  new Ground(() => ClusterWorld.open(), CLUSTER_TRIALS),
  new Ground(() => RabbitWorld.open(), RABBIT_TRIALS),
  new Ground(() => ClickHouseWorld.open(), CLICKHOUSE_TRIALS),
  new Ground(openDisk, whatDisksLack() === undefined ? DISK_TRIALS : []),
];

const records: Record[] = [];

afterAll(async () => {
  await Promise.all(GROUNDS.map((ground) => ground[Symbol.asyncDispose]()));
  const text = `## Faults\n\n${describeRun()}\n\n${tableFigures(records)}`;
  process.stdout.write(`${text}\n`);
  if (records.length < ORDER.length || TIMES < LEAST) return;
  publishSection('faults', text);
});

/** Fewer times prove too little for the page of results. */
const LEAST = 20;

const describeRun = (): string =>
  `Each fault was put to a client ${TIMES} times, in one random order of all (\`LINTEL_SEED=${SEED}\`),
and ${records.length} of ${ORDER.length} times it saw what [the guide](../docs/guides/faults.md) says when the fault
was applied once and when it was applied twice, and all was well when it was healed. Times are the
smallest, the median and the largest.`;

/** Every trial so many times, in an order that chance has made. */
function shuffle(trials: readonly ReadyTrial[]): readonly ReadyTrial[] {
  const random = seededRandom(SEED);
  const all = Array.from({ length: TIMES }, () => trials).flat();
  const drawn = all.map((trial) => ({ trial, lot: random() }));
  return drawn.toSorted((one, other) => one.lot - other.lot).map(({ trial }) => trial);
}

const ORDER = shuffle(GROUNDS.flatMap((ground): readonly ReadyTrial[] => ground.ready));

test.each(ORDER)(`$title: the client sees $sees (seed ${SEED})`, async (trial) => {
  const outcome = await trial.undergo();
  expect(outcome.seen).toEqual([trial.sees, trial.sees]);
  expect(Math.max(...outcome.times)).toBeLessThan(trial.within);
  records.push({ title: trial.title, outcome });
});
