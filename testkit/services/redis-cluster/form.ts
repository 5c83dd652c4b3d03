import { LintelError } from '../../../policy/errors.js';
import { askRedis } from '../redis/talk.js';
import { waitUntil } from '../wait.js';

/** An address as drivers take it. */
export interface NodeAddress {
  readonly host: string;
  readonly port: number;
}

/** A node of a cluster of ours. */
export interface ClusterNode extends NodeAddress {
  readonly name: string;
  /** Where nodes talk to one another. */
  readonly busPort: number;
}

const SLOTS = 16_384;

/** In milliseconds. It takes two seconds; the bound is for a machine that is busy. */
const LONGEST_FORMING = 120_000;

/** Makes a cluster of servers that are up: the first half are masters, the others replicate them. */
export async function formCluster(nodes: readonly ClusterNode[]): Promise<void> {
  const masters = nodes.slice(0, nodes.length / 2);
  await Promise.all(masters.map((node, index) => giveSlots(node, index, masters.length)));
  await meet(nodes);
  const pairs = masters.map((node, index) => [node, nodes[masters.length + index]!] as const);
  await Promise.all(pairs.map(([master, replica]) => replicate(master, replica)));
  await untilWhole(nodes);
}

async function meet(nodes: readonly ClusterNode[]): Promise<void> {
  const [first, ...others] = nodes;
  for (const node of others) await order(first!, `MEET 127.0.0.1 ${placeOf(node)}`);
  await until('all nodes to know one another', nodes, hasMet(nodes.length));
}

async function replicate(master: ClusterNode, replica: ClusterNode): Promise<void> {
  await order(replica, `REPLICATE ${idIn(await order(master, 'MYID'))}`);
}

const placeOf = ({ port, busPort }: ClusterNode): string => `${port} ${busPort}`;

/** A bulk reply has its length in the first line. */
const idIn = (reply: string): string => reply.split('\r\n')[1] ?? '';

async function giveSlots(node: ClusterNode, index: number, masters: number): Promise<void> {
  const first = Math.floor((SLOTS * index) / masters);
  const last = Math.floor((SLOTS * (index + 1)) / masters) - 1;
  await order(node, `ADDSLOTSRANGE ${first} ${last}`);
  await order(node, `SET-CONFIG-EPOCH ${index + 1}`);
}

async function order({ name, port }: ClusterNode, command: string): Promise<string> {
  const answer = (await askRedis(port, `CLUSTER ${command}`)) ?? 'nothing';
  if (!answer.startsWith('-') && answer !== 'nothing') return answer;
  throw new LintelError('service-failed', `CLUSTER ${command} at ${name} was answered: ${answer}`);
}

/** Every slot is served, every replica has its master's data, and all nodes agree who is what. */
export async function untilWhole(nodes: readonly NodeAddress[]): Promise<void> {
  const wait = { awaited: 'the cluster to be whole', longest: LONGEST_FORMING };
  await waitUntil(async () => {
    const isEach = await Promise.all(nodes.map(isWhole));
    return isEach.every(Boolean) && new Set(await Promise.all(nodes.map(seeRoles))).size === 1;
  }, wait);
}

type Test = (node: NodeAddress) => Promise<boolean>;

function until(awaited: string, nodes: readonly NodeAddress[], test: Test): Promise<void> {
  const ask = async () => (await Promise.all(nodes.map(test))).every(Boolean);
  return waitUntil(ask, { awaited, longest: LONGEST_FORMING });
}

const hasMet =
  (count: number): Test =>
  async ({ port }) =>
    (await askRedis(port, 'CLUSTER INFO'))?.includes(`cluster_known_nodes:${count}\r`) === true;

async function isWhole({ port, host }: NodeAddress): Promise<boolean> {
  const [cluster = '', replication = ''] = await Promise.all([
    askRedis(port, 'CLUSTER INFO', host),
    askRedis(port, 'INFO replication', host),
  ]);
  return cluster.includes('cluster_state:ok') && !replication.includes('link_status:down');
}

/** Every node and what it is, as one of them sees it. One that comes back may be mistaken. */
async function seeRoles({ port, host }: NodeAddress): Promise<string> {
  const said = (await askRedis(port, 'CLUSTER NODES', host)) ?? '';
  const lines = said.split('\n').filter((line) => /^[0-9a-f]{40} /.test(line));
  const roles = lines.map((line) => line.split(' ').slice(0, 3).join(' ').replace('myself,', ''));
  return roles.toSorted().join('\n');
}
