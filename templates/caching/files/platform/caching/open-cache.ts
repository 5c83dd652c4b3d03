import { CacheMetrics } from './cache-metrics.js';
import { DEFAULT_SETTINGS, type CacheSettings } from './cache-settings.js';
import { Cache, type CacheParts, type Found } from './cache.js';
import { connect, connectCluster, type Node } from './connect.js';
import { clusterPublications, Feed, publications, tracking } from './feed.js';
import { Flights } from './flights.js';
import { NearCopies } from './near-copies.js';
import { SharedStore } from './shared-store.js';

/** By what instances hear of invalidations. */
export type Hearing = 'publications' | 'tracking';

/** Where a cache lives, and how it hears. */
export interface Place {
  readonly node: Node;
  readonly hearing: Hearing;
}

/** Opens an instance of a cache on a Redis. */
export async function openCache(place: Place, wishes: Partial<CacheSettings> = {}): Promise<Cache> {
  return Cache.open(await openParts(place, wishes));
}

/** Opens an instance of a cache on a cluster, given some of its nodes. */
export async function openClusterCache(
  nodes: readonly Node[],
  wishes: Partial<CacheSettings> = {},
): Promise<Cache> {
  return Cache.open(await openClusterParts(nodes, wishes));
}

/** What an instance on a Redis consists of. */
export async function openParts({ node, hearing }: Place, wishes: Partial<CacheSettings>) {
  const { settings, metrics } = begin(wishes);
  const client = await connect(node, metrics);
  const kind = (hearing === 'tracking' ? tracking : publications)(client, settings.prefix);
  const feed = new Feed(kind, [node]);
  // The server forgets whom it told when the connection that is tracked ends.
  if (hearing === 'tracking') client.on('close', () => feed.renew());
  return assemble(new SharedStore(client, settings, metrics), feed);
}

/** What an instance on a cluster consists of. */
export async function openClusterParts(nodes: readonly Node[], wishes: Partial<CacheSettings>) {
  const { settings, metrics } = begin(wishes);
  const client = await connectCluster(nodes, metrics);
  const feed = new Feed(clusterPublications(client, settings.prefix), nodes);
  return assemble(new SharedStore(client, settings, metrics), feed);
}

function begin(wishes: Partial<CacheSettings>) {
  return { settings: { ...DEFAULT_SETTINGS, ...wishes }, metrics: new CacheMetrics() };
}

function assemble(store: SharedStore, feed: Feed): CacheParts {
  const { settings, metrics } = store;
  const near = new NearCopies(settings.nearLimit);
  return { settings, metrics, store, feed, near, flights: new Flights<Found>() };
}
