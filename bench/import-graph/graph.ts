/** A file that leads to another one. Paths are relative, with forward slashes. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

/** An import graph as one program sees it. */
export interface Graph {
  readonly files: readonly string[];
  /** Each pair of files may come more than once. */
  readonly edges: readonly GraphEdge[];
}
