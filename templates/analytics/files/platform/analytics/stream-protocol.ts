/** One measurement of a metric, as it is sent live. */
export interface Metric {
  readonly name: string;
  readonly value: number;
  /** As it is shown behind the value: `ms`, `%`. */
  readonly unit: string;
  /** ISO text in UTC. */
  readonly at: string;
}

/** What the server says. Every stream has a name, and numbers its metrics from 1. */
export type ServerMessage =
  /** The first on every connection: which stream it is, and the number of its last metric. */
  | { readonly type: 'stream'; readonly stream: string; readonly last: number }
  | { readonly type: 'metric'; readonly sequence: number; readonly metric: Metric }
  /** Metrics that the server has forgotten, from one number through another. */
  | { readonly type: 'gap'; readonly from: number; readonly through: number }
  /** Sent when there is nothing else, so that silence means a broken connection. */
  | { readonly type: 'beat' };

/** Where a subscriber stands: it is sent what comes after. */
export interface Position {
  readonly stream: string;
  readonly sequence: number;
}
