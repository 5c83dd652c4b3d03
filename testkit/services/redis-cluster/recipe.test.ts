import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Cluster, Redis } from 'ioredis';
import { allowForServices } from '../proof/longest.js';
import { start, type Started } from '../start.js';
import { redisCluster, type RunningRedisCluster } from './recipe.js';

allowForServices();

const clusters: Started<RunningRedisCluster>[] = [];

beforeAll(async () => void clusters.push(await start(redisCluster())));
afterAll(() => clusters[0]?.stop());

async function tellNodes(): Promise<readonly string[]> {
  const [node] = clusters[0]!.nodes;
  const client = new Redis(node!.port, node!.host);
  const said = String(await client.cluster('NODES'));
  client.disconnect();
  return said.trim().split('\n');
}

const count = (nodes: readonly string[], role: RegExp): number =>
  nodes.filter((node) => role.test(node)).length;

test('a cluster has three masters, and a replica of each (K4)', async () => {
  const nodes = await tellNodes();
  expect([count(nodes, /master -/), count(nodes, /slave [0-9a-f]{40}/)]).toEqual([3, 3]);
});

test('every slot is served to a driver that only gets the list', async () => {
  const client = new Cluster([...clusters[0]!.nodes]);
  const keys = Array.from({ length: 200 }, (_, index) => `key-${index}`);
  const answers = await Promise.all(keys.map((key) => client.set(key, key)));
  client.disconnect();
  expect(new Set(answers)).toEqual(new Set(['OK']));
});

test('the variable lists the nodes', () => {
  const { REDIS_CLUSTER_NODES: list = '' } = clusters[0]!.variables;
  expect(list).toMatch(/^(127\.0\.0\.1:\d{5},){5}127\.0\.0\.1:\d{5}$/);
});

test('a master that was killed comes back, and the cluster is whole again', async () => {
  const [master] = clusters[0]!.processes;
  master!.signal('SIGKILL');
  await master!.ended;
  await clusters[0]!.restart();
  await clusters[0]!.untilWhole();
  expect(count(await tellNodes(), /connected/)).toBe(6);
});
