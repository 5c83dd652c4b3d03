import type { Graph, GraphEdge } from './graph.js';

const EDGE: GraphEdge = {
  ...{ from: 'cli', to: 'rules', links: 3, typeOnly: false },
  ...{ forbidden: [], permission: null, inCycle: false },
};

/** An edge for tests: three links from `cli` to `rules` that nothing is said of. */
export function buildGraphEdge(part: Partial<GraphEdge> = {}): GraphEdge {
  return { ...EDGE, ...part };
}

/** A name that means something in every format. */
export const HOSTILE = `"]; <img src=x onerror=alert(1)> & \\N #35; --> \`x\` \u202e\n%%{init}%%`;

/** A graph for tests with everything that is drawn in a way of its own, under hostile names. */
export const SAMPLE: Graph = {
  level: 'module',
  nodes: [
    { name: HOSTILE, files: 1, findings: 2 },
    { name: 'cli', files: 12, findings: 0 },
    { name: 'rules', files: 1234, findings: 1 },
  ],
  edges: [
    buildGraphEdge({ from: HOSTILE, to: 'cli', links: 1, inCycle: true }),
    buildGraphEdge({ from: 'cli', to: HOSTILE, permission: `because ${HOSTILE}`, inCycle: true }),
    buildGraphEdge({ forbidden: [`\`cli\` may not use ${HOSTILE}.`, 'Say why, or move it.'] }),
    buildGraphEdge({ from: 'rules', to: HOSTILE, typeOnly: true, permission: 'types' }),
  ],
  cycles: [{ nodes: [HOSTILE, 'cli'], shortest: [HOSTILE, 'cli'] }],
};

/** A graph for tests of so many nodes, each of which imports the next one. */
export function buildChain(length: number): Graph {
  const names = Array.from({ length }, (_, index) => `m${index}`);
  const nodes = names.map((name) => ({ name, files: 1, findings: 0 }));
  const edges = names.slice(1).map((to, index) => buildGraphEdge({ from: names[index]!, to }));
  return { level: 'file', nodes, edges, cycles: [] };
}
