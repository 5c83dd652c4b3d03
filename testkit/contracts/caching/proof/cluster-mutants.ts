import type { CacheInstance } from '../../../../integration/platform/caching/cache-instance.js';
import {
  clusterSubject,
  onCluster,
} from '../../../../integration/platform/caching/cache-subject.js';
import type { RunningRedisCluster } from '../../../services/redis-cluster/recipe.js';
import { altered, replaced, toMutants, type Alter, type Row } from './broken-caches.js';
import {
  HastyStore,
  isInLastThird,
  LeavingStore,
  OffendedStore,
  PartialStore,
  PartlyTagged,
  SettledStore,
} from './broken-clusters.js';
import { FragileStore } from './broken-stores.js';
import { withStore } from './altered-caches.js';

/** Announces nothing that the last master holds. */
const tellsPart: Alter = ({ feed, store }) => {
  const tell = feed.tell.bind(feed);
  const tellPart = async (name: string) =>
    name.includes(':k:') && (await isInLastThird(store, name)) ? undefined : tell(name);
  return { feed: Object.assign(feed, { tell: tellPart }) };
};

/** Hears nothing more when a node is gone, and goes on as if it did. */
const isDeafened: Alter = ({ feed, store, near }) => {
  const deaf = { forget: () => undefined, clear: () => undefined };
  store.client.once('-node', () => void Object.assign(near, deaf));
  return { feed, near };
};

const ROWS: readonly Row<Alter>[] = [
  [
    'asks two of three masters',
    'shares what was loaded, whichever master holds it',
    withStore(PartialStore),
  ],
  [
    'tells what two of three masters hold',
    'lets invalidations reach other instances, whichever master holds the key',
    tellsPart,
  ],
  [
    'fails with a master',
    'answers from the loader while a master is gone',
    withStore(FragileStore),
  ],
  [
    'never asks again who has failed',
    'caches again when a master was replaced',
    withStore(OffendedStore),
  ],
  [
    'hears no more when a node is gone',
    'lets invalidations reach other instances after a failover',
    isDeafened,
  ],
  ['reads without ASK', 'reads a key that has moved ahead of its slot', withStore(HastyStore)],
  [
    'invalidates without ASK',
    'invalidates a key that has moved ahead of its slot',
    withStore(LeavingStore),
  ],
  ['knows no MOVED', 'follows a slot that has moved', withStore(SettledStore)],
];

const INSTANCES: readonly Row<typeof CacheInstance>[] = [
  [
    'tags what two of three masters hold',
    'invalidates all that bears a tag, whichever masters hold it',
    PartlyTagged,
  ],
];

/** Caches on a cluster that are broken in one way. */
export function clusterMutants(find: () => RunningRedisCluster) {
  const kind = onCluster(() => find().nodes);
  return [
    ...toMutants(ROWS, (alter) => clusterSubject(find, altered(kind, alter))),
    ...toMutants(INSTANCES, (Instance) => clusterSubject(find, replaced(kind, Instance))),
  ];
}
