/** The files of a project, or its modules, and what imports what. */
export interface Graph {
  readonly level: Level;
  /** In the order of their names. */
  readonly nodes: readonly GraphNode[];
  /** In the order of the nodes that they begin and end at. */
  readonly edges: readonly GraphEdge[];
  readonly cycles: readonly Tangle[];
}

/** Nodes that all need one another when the program runs. */
export interface Tangle {
  /** In the order of their names. */
  readonly nodes: readonly string[];
  /** The shortest circle among them, in the order of the imports. */
  readonly shortest: readonly string[];
}

export const LEVELS = ['module', 'file'] as const;
export type Level = (typeof LEVELS)[number];

export interface GraphNode {
  readonly name: string;
  readonly files: number;
  readonly findings: number;
}

/** All links from the files of one node to those of another. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly links: number;
  /** Nothing of it is left when types are erased. */
  readonly typeOnly: boolean;
  /** What was found against its links; empty where nothing forbids them. */
  readonly forbidden: readonly string[];
  /** The reason for which the policy lets one module use the other, if it names one. */
  readonly permission: string | null;
  /** It lies on a circle. */
  readonly inCycle: boolean;
}
