import { count, emptyTally, type Tally } from '../../tools/differential/tally.js';
import { EDGE_REASONS, type LoneEdge } from './edge-reasons.js';
import type { Graph, GraphEdge } from './graph.js';

/** Two graphs of the same files. */
export interface Sides {
  readonly ours: Graph;
  readonly theirs: Graph;
}

/** Compares edges, each pair of files once, and explains those that one side alone has. */
export function compareEdges(sides: Sides, textOf: (file: string) => string): Tally {
  const [ours, theirs] = [toPairs(sides.ours), toPairs(sides.theirs)];
  const tally = { ...emptyTally(), compared: new Set([...ours.keys(), ...theirs.keys()]).size };
  const lone = [...without('ours', ours, theirs), ...without('theirs', theirs, ours)];
  for (const edge of lone) explain({ ...edge, text: textOf(edge.from) }, tally);
  return tally;
}

type Pairs = ReadonlyMap<string, GraphEdge>;

const toPairs = ({ edges }: Graph): Pairs => new Map(edges.map((edge) => [show(edge), edge]));

const show = ({ from, to }: GraphEdge): string => `${from} → ${to}`;

function without(side: LoneEdge['side'], all: Pairs, others: Pairs) {
  return [...all].flatMap(([key, edge]) => (others.has(key) ? [] : [{ ...edge, side }]));
}

function explain(edge: LoneEdge, tally: Tally): void {
  const [reason] = Object.keys(EDGE_REASONS).filter((name) => EDGE_REASONS[name]!(edge));
  count(tally, reason, `${show(edge)} (${edge.side} alone)`);
}
