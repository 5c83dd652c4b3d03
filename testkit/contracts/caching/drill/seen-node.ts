/** A node of a cluster, as another sees it. */
export interface SeenNode {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly role: 'master' | 'replica';
  /** Of a replica: whom it replicates. */
  readonly masterId: string | undefined;
  /** Whether it is gone, or taken for it. */
  readonly isGone: boolean;
  /** The first and the last of each range that it serves. */
  readonly slots: readonly (readonly [number, number])[];
}

/** Reads the answer to CLUSTER NODES: a line for each node, its fields between blanks. */
export function readNodes(answer: string): readonly SeenNode[] {
  return answer.trim().split('\n').map(readNode);
}

function readNode(line: string): SeenNode {
  const [id = '', address = '', flags = '', masterId, , , , link, ...slots] = line.split(' ');
  const role = flags.includes('master') ? 'master' : 'replica';
  const isGone = flags.includes('fail') || link !== 'connected';
  const common = { id, role, isGone, slots: slots.flatMap(readRange) } as const;
  return { ...common, ...readAddress(address), masterId: masterId === '-' ? undefined : masterId };
}

/** `127.0.0.1:6379@16379,name`: the port of the cluster's own talk and a name may follow. */
function readAddress(address: string): Pick<SeenNode, 'host' | 'port'> {
  const [place = ''] = address.split('@');
  const colon = place.lastIndexOf(':');
  return { host: place.slice(0, colon), port: Number(place.slice(colon + 1)) };
}

/** `0-5460` or `7`; what stands in brackets is on the move, and is in a range as well. */
function readRange(written: string): readonly (readonly [number, number])[] {
  if (written.startsWith('[')) return [];
  const [first = 0, last = first] = written.split('-').map(Number);
  return [[first, last]];
}

/** Whether a node serves a slot. */
export function serves({ role, slots }: SeenNode, slot: number): boolean {
  return role === 'master' && slots.some(([first, last]) => first <= slot && slot <= last);
}
