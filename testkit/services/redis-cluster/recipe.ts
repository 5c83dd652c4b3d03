import type { Site } from '../guard/site.js';
import type { Recipe, Running } from '../model.js';
import { findFreePorts } from '../ports.js';
import { BREWED, DEBIAN, INSTALLED } from '../redis/programs.js';
import type { RedisWishes } from '../redis/recipe.js';
import { startServer, type RedisServer, type RedisSettings } from '../redis/server.js';
import { debianRung } from '../rungs/debian.js';
import { homebrewRung } from '../rungs/homebrew.js';
import { machineRung } from '../rungs/machine.js';
import type { Programs } from '../rungs/programs.js';
import { urlRung } from '../rungs/url.js';
import { startAnew } from '../start-anew.js';
import { ForeignTenure, OwnTenure, Tenant, type Tenure } from '../tenure.js';
import { formCluster, untilWhole, type ClusterNode, type NodeAddress } from './form.js';

/** A Redis Cluster that runs: three masters and a replica of each. */
export interface RunningRedisCluster extends Running {
  readonly service: 'redis-cluster';
  readonly nodes: readonly NodeAddress[];
  /** Resolves when every slot is served and every replica has its master's data. */
  untilWhole(): Promise<void>;
}

/** A Redis Cluster of its own, 7.0 or newer: three masters, and a replica of each. */
export function redisCluster(wishes: RedisWishes = {}): Recipe<RunningRedisCluster> {
  const launch = (programs: Programs) => launchCluster(programs, wishes.settings ?? {});
  const foreign = urlRung(VARIABLE, (list) => new ClusterHandle(readNodes(list), FOREIGN));
  const got = [debianRung(DEBIAN, launch), homebrewRung(BREWED, launch)];
  // A node tells clients where the others are; in a container it would not know that.
  const rungs = [foreign, machineRung(INSTALLED, launch), ...got];
  return { ...wishes, service: 'redis-cluster', atLeast: '7.0', rungs };
}

const VARIABLE = 'REDIS_CLUSTER_NODES';
const FOREIGN = new ForeignTenure(VARIABLE);

function readNodes(list: string): readonly NodeAddress[] {
  const urls = list.split(',').map((place) => new URL(`redis://${place.trim()}`));
  return urls.map(({ hostname, port }) => ({ host: hostname, port: Number(port) }));
}

const NODES = ['master-1', 'master-2', 'master-3', 'replica-1', 'replica-2', 'replica-3'];

function launchCluster(programs: Programs, settings: RedisSettings): Promise<RunningRedisCluster> {
  return startAnew('redis-cluster', async (site) => {
    const nodes = await planNodes();
    const tenure = await beginNodes(site, { nodes, programs, settings });
    return formCluster(nodes).then(() => new ClusterHandle(nodes, tenure));
  });
}

interface Plan {
  readonly nodes: readonly ClusterNode[];
  readonly programs: Programs;
  readonly settings: RedisSettings;
}

function beginNodes(site: Site, { nodes, programs, settings }: Plan): Promise<OwnTenure> {
  const servers = nodes.map((node) => toServer(node, programs, settings));
  const starts = servers.map((server) => () => startServer(site, server));
  return OwnTenure.begin(site, starts);
}

async function planNodes(): Promise<readonly ClusterNode[]> {
  const ports = await findFreePorts(2 * NODES.length);
  return NODES.map((name, index) => ({
    ...{ name, host: '127.0.0.1', port: ports[index]! },
    busPort: ports[NODES.length + index]!,
  }));
}

function toServer(node: ClusterNode, programs: Programs, settings: RedisSettings): RedisServer {
  const { name, port, busPort } = node;
  const own = { 'cluster-port': String(busPort), 'cluster-config-file': `${name}.conf` };
  return { name, port, programs, settings: { ...CLUSTER_SETTINGS, ...own, ...settings } };
}

/** A master that is silent for a second is replaced. */
const CLUSTER_SETTINGS: RedisSettings = {
  'cluster-enabled': 'yes',
  'cluster-node-timeout': '1000',
  'repl-diskless-sync-delay': '0',
};

class ClusterHandle extends Tenant implements RunningRedisCluster {
  readonly service = 'redis-cluster';

  constructor(
    readonly nodes: readonly NodeAddress[],
    tenure: Tenure,
  ) {
    super(tenure);
  }

  get variables() {
    return { [VARIABLE]: this.nodes.map(({ host, port }) => `${host}:${port}`).join(',') };
  }

  untilWhole(): Promise<void> {
    return untilWhole(this.nodes);
  }
}
